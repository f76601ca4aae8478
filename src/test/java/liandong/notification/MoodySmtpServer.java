package liandong.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An SMTP server (坏脾气邮件服务器) that answers a command, or one line, as it is told; "hang" is no answer, "hang up" and 421 the end. */
public class MoodySmtpServer implements AutoCloseable {

    final List<String> commands = new CopyOnWriteArrayList<>();
    /** Message-IDs of the mails it has taken, in that order, each as often as it came. */
    public final List<String> taken = new CopyOnWriteArrayList<>();

    private final ServerSocket door;
    private final Map<String, String> moods;
    private final Duration perMail;
    private volatile Socket visitor = new Socket();

    public MoodySmtpServer(Map<String, String> moods) throws IOException {
        this(moods, Duration.ZERO);
    }

    /** @param perMail how long it thinks before it confirms a mail it has taken; one after the other */
    public MoodySmtpServer(Map<String, String> moods, Duration perMail) throws IOException {
        this.moods = moods;
        this.perMail = perMail;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "moody-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Until it has been told that. */
    public void awaits(String command) throws InterruptedException {
        while (!commands.contains(command)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket next = door.accept()) {
                visitor = next;
                talk(next);
            } catch (IOException e) {
                // the visitor left
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = guest.getOutputStream();
        boolean body = false;
        String messageId = "";
        say(out, "220 moody");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (body && !line.equals(".")) {
                messageId = line.startsWith("Message-ID: ") ? line.substring(12) : messageId;
                continue;
            }
            String command = body ? "END" : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            commands.add(command);
            String answer = moods.getOrDefault(
                    body ? command : line, moods.getOrDefault(command, command.equals("DATA") ? "354 go" : "250 fine"));
            if (answer.equals("hang up")) {
                return;
            }
            if (command.equals("END") && answer.startsWith("250")) {
                taken.add(messageId);
                LockSupport.parkNanos(perMail.toNanos());
            }
            if (!answer.equals("hang")) {
                say(out, answer);
            }
            if (answer.startsWith("421")) {
                return;
            }
            body = command.equals("DATA") && answer.startsWith("354");
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        visitor.close();
    }
}
