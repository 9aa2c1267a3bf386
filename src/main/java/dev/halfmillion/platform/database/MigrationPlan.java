package dev.halfmillion.platform.database;

import java.util.List;

/** What a migration would do to a schema as it is. */
public sealed interface MigrationPlan {

  /** Nothing: the schema is as this program wants it. */
  record UpToDate(String schema) implements MigrationPlan {}

  /**
   * Steps would run.
   *
   * @param schema the schema's name
   * @param empty whether nothing is in it yet
   * @param steps in their order, at least one
   */
  record Pending(String schema, boolean empty, List<Step> steps) implements MigrationPlan {}

  /**
   * It would refuse.
   *
   * @param sentence why, and what to do
   */
  record Refused(String sentence) implements MigrationPlan {}

  /**
   * One step.
   *
   * @param label its number, words and module
   * @param statements of how many statements it consists
   * @param from the statement at which it begins or goes on, counted from 1; more than 1 only where
   *     an earlier run was interrupted
   */
  record Step(String label, int statements, int from) {

    @Override
    public String toString() {
      String all = statements == 1 ? "1 statement" : statements + " statements";
      return label
          + ", "
          + (from == 1 ? all : "goes on at statement " + from + " of " + statements);
    }
  }
}
