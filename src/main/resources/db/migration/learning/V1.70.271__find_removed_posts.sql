-- The page of what waits shows the few posts that were removed and can be put back.
CREATE INDEX learning_post_by_removal ON learning_post (removed_at);
