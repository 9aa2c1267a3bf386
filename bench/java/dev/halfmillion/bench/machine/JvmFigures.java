package dev.halfmillion.bench.machine;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Asks a Java process how much it has allocated. */
public final class JvmFigures implements AutoCloseable {

  private final JMXConnector connector;

  private JvmFigures(JMXConnector connector) {
    this.connector = connector;
  }

  /** Connects; the process opens its management on this machine for it. */
  public static JvmFigures of(long pid) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      String address = machine.startLocalManagementAgent();
      machine.detach();
      return new JvmFigures(JMXConnectorFactory.connect(new JMXServiceURL(address)));
    } catch (AttachNotSupportedException | IOException refused) {
      throw new UncheckedIOException(new IOException(refused));
    }
  }

  /** Bytes allocated by all threads since its start. */
  public long allocated() {
    try {
      return (long)
          connector
              .getMBeanServerConnection()
              .getAttribute(
                  new ObjectName("java.lang:type=Threading"), "TotalThreadAllocatedBytes");
    } catch (JMException | IOException refused) {
      throw new UncheckedIOException(new IOException(refused));
    }
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
