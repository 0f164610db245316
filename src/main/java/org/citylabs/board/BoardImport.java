package org.citylabs.board;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LabMember;
import org.citylabs.uikit.Messages;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings what a file holds to a board: read and checked as a whole first, then all of it in one change, or nothing.
 * Nothing in a file is trusted: what it holds passes the rules for people at a page. For editors of the lab.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class BoardImport {

    /** A file may have so many. */
    public static final int MEGABYTES = 50;

    /** The field that problems of the file are named after. */
    public static final String FILE = "file";

    static final int BYTES = MEGABYTES * 1024 * 1024;

    /** So many files are read at once: each may take some hundred megabytes of memory. */
    private static final int AT_ONCE = 2;

    private final BoardRows boards;
    private final LiveBoards live;
    private final BoardStart start;
    private final LabAccess access;
    private final LabCatalog labs;
    private final CurrentPerson current;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore room = new Semaphore(AT_ONCE);

    BoardImport(
            BoardRows boards,
            LiveBoards live,
            BoardStart start,
            LabAccess access,
            LabCatalog labs,
            CurrentPerson current,
            Messages messages) {
        this.boards = boards;
        this.live = live;
        this.start = start;
        this.access = access;
        this.labs = labs;
        this.current = current;
        this.messages = messages;
    }

    /**
     * Reads a file of a board, JSON or CSV as exports write them, and says what it would bring; writes nothing.
     *
     * @param lab whose members can be given cards; others are left out
     * @param language of what the file gives no language for
     * @throws org.citylabs.kernel.InvalidInput for a file that cannot be taken at all, with the line that is wrong
     */
    public Incoming read(LabId lab, InputStream file, Language language) throws IOException {
        access.requireEdit(lab);
        Arrivals.require(room.tryAcquire(), "board.import.busy");
        try {
            var content = file.readNBytes(BYTES + 1);
            Arrivals.require(content.length <= BYTES, "board.import.too-large", MEGABYTES);
            var members = labs.members(lab).stream().map(LabMember::person).collect(Collectors.toSet());
            var arrivals = new Arrivals(lab, current.require(), members, language.tag());
            if (isJson(content)) {
                IncomingJson.read(content, arrivals);
            } else {
                IncomingCsv.read(
                        content, arrivals, messages.getTranslation("board.import.other-lane", language.locale()));
            }
            return arrivals.incoming();
        } finally {
            room.release();
        }
    }

    /**
     * Begins a board with everything that a file brings, in one transaction.
     *
     * @param language in which the title is written
     * @throws org.citylabs.kernel.InvalidInput for a title that is none
     */
    public BoardId intoNew(LabId lab, Incoming incoming, String title, Language language) {
        requireSame(lab, incoming);
        return start.begin(lab, title, language, board -> {
            var content = new HashMap<>(incoming.fill(BoardState.empty(board.value()), random));
            var head = new HashMap<>(incoming.translationsFor(title.strip()));
            head.remove(Field.translation(language.tag()));
            content.put(ItemId.board(board.value()), head);
            return content;
        });
    }

    /**
     * Adds everything that a file brings to a board, as one change, once however often it is sent. Lanes and labels
     * of the same name take in what comes.
     *
     * @param id made by the sender
     * @return comes when the change is committed or refused; nobody should wait for it holding a lock
     */
    public CompletableFuture<Outcome> into(BoardId board, UUID id, Incoming incoming) {
        var row = boards.findById(board.value());
        if (row.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.NotDone(new Refusal(Reason.GONE, null, null)));
        }
        requireSame(row.get().lab(), incoming);
        var there = live.find(board).orElseThrow();
        var state = there.state();
        var fill = new Command.Fill(Change.Kind.IMPORT, ItemId.board(board.value()), incoming.fill(state, random));
        return there.submit(new Order(id, current.require(), state.revision(), fill));
    }

    private void requireSame(LabId lab, Incoming incoming) {
        access.requireEdit(lab);
        if (!incoming.lab().equals(lab)) {
            throw new AccessDeniedException("Read for another lab");
        }
    }

    private static boolean isJson(byte[] content) {
        for (var character : content) {
            if (character == '{' || character == '[') {
                return true;
            }
            // blanks, and the mark that a file is UTF-8
            if (!Character.isWhitespace(character)
                    && character != (byte) 0xEF
                    && character != (byte) 0xBB
                    && character != (byte) 0xBF) {
                return false;
            }
        }
        return false;
    }
}
