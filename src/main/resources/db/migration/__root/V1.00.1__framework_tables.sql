-- The tables of Spring Modulith (v2 structure, long events), Spring Session and db-scheduler.
CREATE TABLE EVENT_PUBLICATION (
  id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  listener_id VARCHAR(512) NOT NULL,
  event_type VARCHAR(512) NOT NULL,
  serialized_event LONGTEXT NOT NULL,
  publication_date TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  completion_date TIMESTAMP(6) NULL DEFAULT NULL,
  status VARCHAR(20),
  completion_attempts INT,
  last_resubmission_date TIMESTAMP(6) NULL DEFAULT NULL,
  PRIMARY KEY (id),
  INDEX event_publication_by_completion (completion_date),
  INDEX event_publication_by_status (status, publication_date)
);

CREATE TABLE SPRING_SESSION (
  primary_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  creation_time BIGINT NOT NULL,
  last_access_time BIGINT NOT NULL,
  max_inactive_interval INT NOT NULL,
  expiry_time BIGINT NOT NULL,
  principal_name VARCHAR(100),
  PRIMARY KEY (primary_id),
  UNIQUE INDEX spring_session_by_id (session_id),
  INDEX spring_session_by_expiry (expiry_time),
  INDEX spring_session_by_principal (principal_name)
);

CREATE TABLE SPRING_SESSION_ATTRIBUTES (
  session_primary_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attribute_name VARCHAR(200) NOT NULL,
  attribute_bytes MEDIUMBLOB NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name),
  CONSTRAINT spring_session_attributes_of_session FOREIGN KEY (session_primary_id)
    REFERENCES SPRING_SESSION (primary_id) ON DELETE CASCADE
);

CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB,
  execution_time TIMESTAMP(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50),
  last_success TIMESTAMP(6) NULL,
  last_failure TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  INDEX scheduled_tasks_by_time (execution_time),
  INDEX scheduled_tasks_by_heartbeat (last_heartbeat),
  INDEX scheduled_tasks_by_priority (priority DESC, execution_time ASC)
);
