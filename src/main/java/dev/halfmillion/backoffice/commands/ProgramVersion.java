package dev.halfmillion.backoffice.commands;

import picocli.CommandLine.IVersionProvider;

/** The version in the packaged program's manifest. */
final class ProgramVersion implements IVersionProvider {

  /** As people read it; a program that runs from its sources has no number. */
  static String text() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "from the sources" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Halfmillion " + text(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
