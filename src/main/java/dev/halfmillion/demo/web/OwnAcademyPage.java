package dev.halfmillion.demo.web;

/**
 * How to leave the demo behind.
 *
 * @param command starts the reader's own academy from the source, in place of the demo
 * @param jar the same for the packaged program, which needs a database server
 * @param beside starts it while this demo goes on
 * @param folder where it keeps everything
 * @param demoFolder where this demo keeps everything
 * @param there whether something is in that folder already, which is then gone on with
 */
public record OwnAcademyPage(
    String command, String jar, String beside, String folder, String demoFolder, boolean there) {}
