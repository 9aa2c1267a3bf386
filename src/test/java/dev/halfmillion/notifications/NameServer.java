package dev.halfmillion.notifications;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A name server on this machine that knows TXT and MX records, each as one short text. */
final class NameServer implements AutoCloseable {

  private static final int TXT = 16;
  private static final int MX = 15;

  private final DatagramSocket socket;
  private final Map<String, String> records;

  /** Records by name and type: {@code "example.com TXT"}. */
  NameServer(Map<String, String> records) throws IOException {
    this.records = records;
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("names").start(this::answer);
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  private void answer() {
    while (!socket.isClosed()) {
      try {
        DatagramPacket asked = new DatagramPacket(new byte[512], 512);
        socket.receive(asked);
        byte[] answer = answer(ByteBuffer.wrap(asked.getData(), 0, asked.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
      } catch (IOException gone) {
        continue;
      }
    }
  }

  private byte[] answer(ByteBuffer asked) throws IOException {
    short id = asked.getShort();
    asked.position(12);
    StringBuilder name = new StringBuilder();
    for (int length = asked.get(); length > 0; length = asked.get()) {
      byte[] label = new byte[length];
      asked.get(label);
      name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
    }
    int type = asked.getShort();
    int end = asked.position() + 2;
    String found = records.get(name + (type == MX ? " MX" : " TXT"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(id);
    out.writeShort(found == null ? 0x8183 : 0x8180);
    out.writeShort(1);
    out.writeShort(found == null ? 0 : 1);
    out.writeInt(0);
    out.write(asked.array(), 12, end - 12);
    if (found != null) {
      out.writeShort(0xc00c);
      out.writeShort(type);
      out.writeShort(1);
      out.writeInt(60);
      byte[] data = type == MX ? exchange(found) : text(found);
      out.writeShort(data.length);
      out.write(data);
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(text.length());
    bytes.write(text.getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  private static byte[] exchange(String host) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {0, 10});
    for (String label : host.split("\\.")) {
      bytes.write(label.length());
      bytes.write(label.getBytes(StandardCharsets.US_ASCII));
    }
    bytes.write(0);
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    socket.close();
  }
}
