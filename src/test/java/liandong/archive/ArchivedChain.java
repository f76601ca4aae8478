package liandong.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import liandong.shared.Sha256;

/** Checks the audit chain as the package's README says, with nothing but its files (脱机校验). */
final class ArchivedChain {

    private final OpenedArchive archive;

    ArchivedChain(OpenedArchive archive) {
        this.archive = archive;
    }

    List<String> problems() throws Exception {
        Map<Long, String> rows = rows();
        Map<Long, String> anchors = new HashMap<>();
        archive.table("审计/anchors.csv").stream()
                .skip(1)
                .forEach(anchor -> anchors.put(Long.parseLong(anchor[1]), anchor[2]));
        List<String> problems = new ArrayList<>();
        List<String[]> chain = archive.table("审计/chain.csv");
        String before = chain.get(1)[2];
        long position = Long.parseLong(chain.get(1)[0]);
        for (String[] link : chain.subList(2, chain.size())) {
            position++;
            String own = rows.remove(position);
            if (Long.parseLong(link[0]) != position
                    || own != null && !own.equals(link[1])
                    || !sha256(List.of(before, link[0], link[1])).equals(link[2])
                    || !anchors.getOrDefault(position, link[2]).equals(link[2])) {
                problems.add("position " + position);
            }
            before = link[2];
        }
        rows.keySet().forEach(row -> problems.add("not in the chain: " + row));
        return problems;
    }

    private Map<Long, String> rows() throws Exception {
        Map<Long, String> rows = new HashMap<>();
        for (JsonNode row : json()) {
            List<String> columns = StreamSupport.stream(row.get(1).spliterator(), false)
                    .map(column -> column.isNull() ? null : column.asText())
                    .collect(Collectors.toCollection(ArrayList::new));
            rows.put(row.get(0).asLong(), sha256(columns));
        }
        return rows;
    }

    List<String> actions() throws Exception {
        return json().stream().map(row -> row.get(1).get(6).asText()).toList();
    }

    private List<JsonNode> json() throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : archive.text("审计/rows.jsonl").lines().toList()) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }

    private static String sha256(List<String> columns) {
        return Sha256.of(columns.stream()
                .map(column -> column == null ? "-" : column.length() + ":" + column)
                .collect(Collectors.joining("\n")));
    }
}
