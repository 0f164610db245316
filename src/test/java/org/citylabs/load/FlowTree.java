package org.citylabs.load;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the server has drawn on one page. Not for several threads. */
final class FlowTree {

    private final Map<Integer, FlowNode> nodes = new HashMap<>();

    FlowTree() {
        nodes.put(1, new FlowNode(1));
    }

    FlowNode root() {
        return nodes.get(1);
    }

    /** The first node of the page that fits. */
    FlowNode find(Predicate<FlowNode> wanted) {
        return root().all()
                .filter(wanted)
                .findFirst()
                .or(() -> nodes.values().stream().filter(wanted).findFirst()) // the view hangs on the root otherwise
                .orElseThrow(() -> new AssertionError("Not on the page:\n"
                        + nodes.values().stream().map(FlowNode::toString).collect(Collectors.joining("\n"))));
    }

    boolean has(Predicate<FlowNode> wanted) {
        return nodes.values().stream().anyMatch(wanted);
    }

    /** Nodes come first, as in Flow's own client: a change may name one whose arrival stands behind it. */
    void apply(JsonNode changes) {
        for (var change : changes) {
            if (type(change).equals("attach")) {
                nodes.computeIfAbsent(change.get("node").asInt(), FlowNode::new);
            }
        }
        for (var change : changes) {
            apply(nodes.get(change.get("node").asInt()), change);
        }
    }

    private void apply(FlowNode node, JsonNode change) {
        switch (type(change)) {
            case "attach" -> {}
            case "detach" -> nodes.remove(node.id());
            case "put" -> node.map(feature(change)).put(change.get("key").asString(), value(change));
            case "remove" -> node.map(feature(change)).remove(change.get("key").asString());
            case "clear" -> node.list(feature(change)).clear();
            case "splice" -> splice(node, change);
            default -> {} // "empty": a feature without anything in it
        }
    }

    private Object value(JsonNode change) {
        return change.has("nodeValue") ? nodes.get(change.get("nodeValue").asInt()) : change.get("value");
    }

    private void splice(FlowNode node, JsonNode change) {
        var list = node.list(feature(change));
        int index = change.get("index").asInt();
        if (change.has("remove")) {
            list.subList(index, index + change.get("remove").asInt()).clear();
        }
        if (change.has("add")) {
            list.addAll(index, items(change.get("add")).toList());
        }
        if (change.has("addNodes")) {
            list.addAll(
                    index,
                    items(change.get("addNodes"))
                            .map(it -> nodes.get(it.asInt()))
                            .toList());
        }
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String type(JsonNode change) {
        return change.get("type").asString();
    }

    private static int feature(JsonNode change) {
        return change.get("feat").asInt();
    }
}
