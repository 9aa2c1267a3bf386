-- People look for an order by the payment's name at the gateway, without saying which gateway.
CREATE INDEX payments_capture_by_payment ON payments_capture (gateway_payment_id);
