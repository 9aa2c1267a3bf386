-- Which decisions a click had a part in: those clicks do not expire.
CREATE INDEX affiliates_candidate_by_click ON affiliates_candidate (click_id);
