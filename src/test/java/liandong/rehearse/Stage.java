package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running rehearsal behind the scenes: its cast, its clock, its protocol. */
class Stage {

    private static final String PASSWORD = "liandong-2021";

    private final String server;
    private final Person administrator;
    private final ObjectMapper json = new ObjectMapper();
    /** Somebody who plays one part of a unit. */
    record Member(String unit, String region, String capability) {}

    private final List<Member> members = new ArrayList<>();
    /** Username by unit name, region and capability. */
    private final Map<String, String> usernames = new LinkedHashMap<>();

    private final Map<String, Person> signedIn = new HashMap<>();
    final Map<String, String> mailboxes = new LinkedHashMap<>();

    Stage(String server) throws IOException {
        this.server = server;
        this.administrator = Person.signIn(server, "admin", PASSWORD);
    }

    int imapPort() throws IOException {
        return Integer.parseInt(administrator.text("/rehearsal/mailbox"));
    }

    /** Everybody who takes part. */
    List<Member> cast() {
        return members;
    }

    void cast(String planYaml) throws IOException {
        for (JsonNode member : json.readTree(post("/rehearsal/cast", Map.of("plan", planYaml)))) {
            String key = key(
                    member.get("unit").asText(),
                    member.get("region").asText(),
                    member.get("capability").asText());
            members.add(new Member(
                    member.get("unit").asText(),
                    member.get("region").asText(),
                    member.get("capability").asText()));
            usernames.put(key, member.get("username").asText());
            mailboxes.put(key, member.get("email").asText());
        }
    }

    static String key(String unit, String region, String capability) {
        return unit + "|" + region + "|" + capability;
    }

    Person person(String unit, String region, String capability) throws IOException {
        String username = usernames.get(key(unit, region, capability));
        if (username == null) {
            throw new IOException("Nobody plays " + key(unit, region, capability));
        }
        Person person = signedIn.get(username);
        if (person == null) {
            person = Person.signIn(server, username, PASSWORD);
            signedIn.put(username, person);
        }
        return person;
    }

    LocalDateTime clock() throws IOException {
        return LocalDateTime.parse(administrator.text("/rehearsal/clock"));
    }

    void moveTo(LocalDateTime instant) throws IOException {
        post("/rehearsal/instant", Map.of("at", instant.toString()));
    }

    /** What has come about: all, or only the parts named. */
    JsonNode state(String... parts) throws IOException {
        String only = parts.length == 0 ? "" : "?only=" + String.join(",", parts);
        return json.readTree(administrator.text("/rehearsal/state" + only));
    }

    /** What scripts/check-invariants would say, when it would say anything. */
    List<String> brokenInvariants() {
        try {
            administrator.text("/rehearsal/invariants");
            return List.of();
        } catch (IOException broken) {
            return List.of("the invariants: " + broken.getMessage());
        }
    }

    private String post(String path, Map<String, String> fields) throws IOException {
        return administrator.post(path, fields);
    }
}
