-- Which orders the owner had sent through everything, to be taken back at once.
CREATE TABLE backoffice_test_sale (
  order_id BINARY(16) NOT NULL,
  -- of the form, so that the same sent again is the same sale
  form VARCHAR(60) NOT NULL,
  started_by BINARY(16) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  PRIMARY KEY (order_id),
  UNIQUE INDEX backoffice_test_sale_by_form (form)
);
