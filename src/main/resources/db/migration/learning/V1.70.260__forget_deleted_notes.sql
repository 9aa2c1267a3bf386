-- What deleted notes leave behind is looked for by the moment of the deletion.
CREATE INDEX learning_note_by_deletion ON learning_note (deleted, edited_at);
