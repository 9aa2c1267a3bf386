package dev.halfmillion.platform.database;

import java.sql.SQLException;

/** A statement of a step that the database refused. */
final class StepFailed extends SQLException {

  private static final long serialVersionUID = 1L;

  private final String step;
  private final int statement;
  private final int statements;

  StepFailed(SchemaStep step, int statement, SQLException refused) {
    super(refused.getMessage(), refused.getSQLState(), refused.getErrorCode(), refused);
    this.step = step.label();
    this.statement = statement;
    this.statements = step.statements().size();
  }

  /** Where it stands: the step and the number of its statement. */
  String place() {
    return "The schema step "
        + step
        + " stopped at its statement "
        + statement
        + " of "
        + statements;
  }
}
