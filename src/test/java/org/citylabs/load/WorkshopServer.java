package org.citylabs.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citylabs.board.BoardId;
import org.citylabs.identity.PersonId;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.World;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopLead;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * CityLabs with a workshop, whose guests are known by the cookies that it tells. Its facilitator does what is told line
 * by line: {@code collect}, {@code reveal}, {@code vote} or {@code close}.
 */
public final class WorkshopServer {

    static final int DOTS = 5;

    private final ConfigurableApplicationContext context;
    private final PersonId facilitator;
    private final BoardId board;
    private final UUID lane;
    private final WorkshopId workshop;

    private WorkshopServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.facilitator = context.getBean(World.class).citizenOf(World.BIELEFELD);
        var boards = context.getBean(OpenBoard.class);
        var lab = context.getBean(OpenLab.class).openForMembers(facilitator, World.BIELEFELD, World.TAMPERE);
        this.board = boards.open(lab, facilitator);
        this.lane = boards.lane(board, facilitator, "To do");
        this.workshop = context.getBean(OpenWorkshop.class).open(board, facilitator);
    }

    /** @param args how many guests are to be in; then those of the application */
    public static void main(String[] args) throws IOException {
        var more = List.<Class<?>>of(OpenWorkshop.class);
        var context =
                BoardServer.run(more, List.of(args).subList(2, args.length).toArray(String[]::new));
        var server = new WorkshopServer(context);
        System.out.println(BoardServer.STARTED + JsonMapper.shared().writeValueAsString(server.made(args[0])));
        server.listen();
    }

    private BoardServer.Made made(String count) {
        var workshops = context.getBean(OpenWorkshop.class);
        var cookies = IntStream.range(0, Integer.parseInt(count))
                .mapToObj(i -> Map.of(
                        "citylabs-guest-" + workshop.value(),
                        workshops.admitted(workshop, facilitator, "Guest " + i, World.TAMPERE)))
                .toList();
        var path = "/w/" + workshops.now(workshop).code();
        return new BoardServer.Made(
                path, List.of(new BoardServer.Board(board.value(), List.of(lane), List.of())), cookies);
    }

    private void listen() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                does(line);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private void does(String what) {
        var workshops = context.getBean(OpenWorkshop.class);
        var lead = context.getBean(WorkshopLead.class);
        switch (what) {
            case "collect" -> workshops.run(workshop, facilitator, OpenWorkshop.collect(lane));
            case "vote" -> workshops.run(workshop, facilitator, OpenWorkshop.vote(lane, DOTS));
            case "reveal" ->
                context.getBean(World.class)
                        .does(
                                facilitator,
                                () -> lead.reveal(
                                        workshop,
                                        workshops
                                                .now(workshop)
                                                .current()
                                                .orElseThrow()
                                                .id(),
                                        null));
            case "close" ->
                context.getBean(World.class)
                        .does(
                                facilitator,
                                () -> lead.closeVote(
                                        workshop,
                                        workshops
                                                .now(workshop)
                                                .current()
                                                .orElseThrow()
                                                .id()));
            default -> throw new IllegalArgumentException(what);
        }
    }
}
