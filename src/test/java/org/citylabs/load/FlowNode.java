package org.citylabs.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An element, or a text, as the server sees it: maps and lists by the number of what Flow calls a feature. */
public final class FlowNode {

    static final int ELEMENT = 0;
    static final int PROPERTIES = 1;
    static final int CHILDREN = 2;
    static final int ATTRIBUTES = 3;
    static final int LISTENERS = 4;
    static final int TEXT = 7;
    static final int CLASSES = 11;

    private final int id;
    private final Map<Integer, Map<String, Object>> maps = new HashMap<>();
    private final Map<Integer, List<Object>> lists = new HashMap<>();

    FlowNode(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }

    /** In lower case; empty for a text. */
    public String tag() {
        var tag = string(ELEMENT, "tag");
        return tag == null ? "" : tag;
    }

    public boolean hasId(String id) {
        return id.equals(attribute("id")) || id.equals(property("id"));
    }

    public @Nullable String attribute(String name) {
        return string(ATTRIBUTES, name);
    }

    public @Nullable String property(String name) {
        return string(PROPERTIES, name);
    }

    public boolean hasClass(String name) {
        return lists.getOrDefault(CLASSES, List.of()).stream()
                .anyMatch(it -> it instanceof JsonNode value && value.asString().equals(name));
    }

    public boolean listensTo(String event) {
        return maps.getOrDefault(LISTENERS, Map.of()).containsKey(event);
    }

    public List<FlowNode> children() {
        return lists.getOrDefault(CHILDREN, List.of()).stream()
                .map(FlowNode.class::cast)
                .toList();
    }

    /** This node and everything below it, in the order of the page. */
    public Stream<FlowNode> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(FlowNode::all));
    }

    /** The words in it, without those that only the browser knows of (a property {@code innerHTML}, a component's label). */
    public String text() {
        return all().map(it -> it.string(TEXT, "text")).filter(it -> it != null).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "<%s %d %s %s>".formatted(tag(), id, maps.get(ATTRIBUTES), maps.get(PROPERTIES));
    }

    Map<String, Object> map(int feature) {
        return maps.computeIfAbsent(feature, _ -> new HashMap<>());
    }

    List<Object> list(int feature) {
        return lists.computeIfAbsent(feature, _ -> new ArrayList<>());
    }

    private @Nullable String string(int feature, String key) {
        return maps.getOrDefault(feature, Map.of()).get(key) instanceof JsonNode value && !value.isNull()
                ? value.asString()
                : null;
    }
}
