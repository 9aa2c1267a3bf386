-- What a product's page says beyond the catalog and the course.
CREATE TABLE site_sales_page (
  product_id BINARY(16) NOT NULL,
  promise VARCHAR(400) NOT NULL,
  instructor_line VARCHAR(400) NOT NULL,
  PRIMARY KEY (product_id)
);

CREATE TABLE site_sales_page_outcome (
  product_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  text VARCHAR(200) NOT NULL,
  PRIMARY KEY (product_id, position),
  CONSTRAINT site_outcome_of_page FOREIGN KEY (product_id) REFERENCES site_sales_page (product_id)
);

CREATE TABLE site_sales_page_question (
  product_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  question VARCHAR(200) NOT NULL,
  answer VARCHAR(1000) NOT NULL,
  PRIMARY KEY (product_id, position),
  CONSTRAINT site_question_of_page FOREIGN KEY (product_id) REFERENCES site_sales_page (product_id)
);
