package dev.halfmillion.bench.machine;

import dev.halfmillion.bench.StopBench;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** The same pages as files, served by nginx: what the machine can do with them. */
public final class Nginx implements AutoCloseable {

  private static final String SITE =
      """
      worker_processes 2;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events { worker_connections 1024; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        keepalive_requests 10000000;
        default_type text/html;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        open_file_cache max=200;
        server {
          listen 127.0.0.1:%2$d;
          root %1$s/pages;
          gzip_static always;
          location / { try_files $uri $uri.html =404; }
        }
      }
      """;

  private final Process process;

  private Nginx(Process process) {
    this.process = process;
  }

  /**
   * Serves pages.
   *
   * @param pages by their paths
   */
  public static Nginx serve(Map<String, String> pages, Path folder, int port) {
    try {
      Files.createDirectories(folder.resolve("pages"));
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = folder.resolve("pages" + file(page.getKey()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
        Files.write(Path.of(file + ".gz"), zipped(page.getValue()));
      }
      Path site = folder.resolve("nginx.conf");
      Files.writeString(site, SITE.formatted(folder, port));
      Process process =
          new ProcessBuilder(
                  Tools.path("nginx"),
                  "-c",
                  site.toString(),
                  "-p",
                  folder.toString(),
                  "-g",
                  "daemon off;")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      await(process, port, folder);
      return new Nginx(process);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String file(String path) {
    return path.equals("/") ? "/index.html" : path + ".html";
  }

  private static void await(Process process, int port, Path folder) {
    for (int tries = 0; tries < 100 && process.isAlive(); tries++) {
      try (Socket tried = new Socket("127.0.0.1", port)) {
        if (tried.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(50_000_000);
      }
    }
    throw new StopBench("nginx did not start; see " + folder.resolve("output.log"));
  }

  private static byte[] zipped(String page) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(all)) {
      out.write(page.getBytes(StandardCharsets.UTF_8));
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
