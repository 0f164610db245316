package org.citylabs.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.CityLabs;
import org.citylabs.board.BoardFilling;
import org.citylabs.board.BoardId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestPeople;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.Part;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * CityLabs in a process of its own, so that it can be killed, and measured apart from those who use it. It ends with
 * the process that started it.
 */
public final class BoardServer {

    static final String STARTED = "STARTED ";

    private static final JsonMapper JSON = new JsonMapper();

    private BoardServer() {}

    /** A lab with boards, and cookies of people who may change them, by which their sign-ins are known. */
    record Made(String labPath, List<Board> boards, List<Map<String, String>> cookies) {}

    /** One that was made, with what stood on it at first. */
    record Board(UUID id, List<UUID> lanes, List<UUID> cards) {

        BoardId boardId() {
            return new BoardId(id);
        }
    }

    /** @param args how many people are to be made, and how many cards on each of some boards; then those of the application */
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(BoardServer::endWithParent);
        var context = run(List.of(args).subList(2, args.length).toArray(String[]::new));
        var people = Integer.parseInt(args[0]);
        System.out.println(STARTED + JSON.writeValueAsString(people == 0 ? none() : make(context, people, args[1])));
    }

    static ConfigurableApplicationContext run(String... args) {
        return run(List.of(), args);
    }

    /** @param more beans beside those of the application and of tests */
    static ConfigurableApplicationContext run(List<Class<?>> more, String... args) {
        var application = new SpringApplication(
                CityLabs.class, World.class, TestPeople.class, OpenLab.class, OpenBoard.class, BoardFilling.class);
        application.addPrimarySources(more);
        application.setAdditionalProfiles("test");
        return application.run(args);
    }

    private static Made none() {
        return new Made("", List.of(), List.of());
    }

    static Made make(ConfigurableApplicationContext context, int count, String sizes) {
        var world = context.getBean(World.class);
        var signIns = context.getBean(TestPeople.class);
        var labs = context.getBean(OpenLab.class);
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < count; i++) {
            people.add(world.citizenOf(i % 2 == 0 ? World.BIELEFELD : World.TAMPERE));
        }
        var lab = labs.open(people.getFirst(), World.BIELEFELD, World.TAMPERE);
        people.stream().skip(1).forEach(person -> labs.join(lab, person, Part.EDITOR));
        var filling = context.getBean(BoardFilling.class);
        var boards = new ArrayList<Board>();
        for (var size : sizes.isEmpty() ? new String[0] : sizes.split(",")) {
            var id = context.getBean(OpenBoard.class).open(lab, people.getFirst());
            filling.fill(id, people.subList(0, Math.min(20, count)), Integer.parseInt(size));
            boards.add(new Board(id.value(), filling.lanes(id), filling.cards(id)));
        }
        var path = context.getBean(LabCatalog.class).summary(lab).orElseThrow().path();
        return new Made(path, boards, people.stream().map(signIns::cookie).toList());
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // says nothing
            }
        } catch (IOException e) {
            // gone as well
        }
        Runtime.getRuntime().halt(0);
    }
}
