-- Orders whose payment was declined, and when their buyer is written to. The row goes when that is
-- decided; the mail's own cause keeps it from being sent twice.
CREATE TABLE sales_retry_reminder (
  order_id BINARY(16) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  -- not after this moment: nobody likes to hear of last week's payment
  until_at DATETIME(6) NOT NULL,
  done BOOLEAN NOT NULL,
  PRIMARY KEY (order_id),
  INDEX sales_retry_reminder_by_due (done, due_at),
  CONSTRAINT sales_retry_reminder_of_order FOREIGN KEY (order_id) REFERENCES sales_order (id)
);
