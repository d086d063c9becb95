package dev.driftgate.demo.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.driftgate.demo.http.Changes;
import dev.driftgate.demo.http.Endpoint;
import dev.driftgate.demo.http.Fault;
import dev.driftgate.demo.http.Faults;
import dev.driftgate.demo.http.Write;
import dev.driftgate.demo.http.Writes;
import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A Slack workspace for one app. Safe for any thread. */
public final class SlackStandIn {
    private final Changes changes = new Changes();
    private final Faults faults = new Faults();
    private final Sockets sockets = new Sockets(changes);
    private final Workspace workspace;
    private final Timeline timeline;
    private final Writes writes;
    private final ViewMethods views;
    private final People people;
    private final DirectoryMethods directory;
    private final HttpHandler handler;

    public SlackStandIn(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.timeline = new Timeline(clock, changes);
        this.writes = new Writes(clock);
        Triggers triggers = new Triggers(clock);
        SocketLinks links = new SocketLinks(sockets);
        ResponseUrls urls = new ResponseUrls(clock, timeline, writes);
        Channels channels = new Channels(workspace);
        FileMethods files = new FileMethods(channels, timeline);
        this.views = new ViewMethods(triggers);
        this.people = new People(workspace, timeline, sockets, new People.Answering(urls, triggers, links, clock));
        this.directory = new DirectoryMethods(workspace);
        Map<String, Method> methods = new HashMap<>(links.methods());
        methods.putAll(files.methods());
        methods.putAll(views.methods());
        methods.putAll(new ChatMethods(channels, timeline).methods());
        methods.putAll(new ConversationMethods(channels, timeline).methods());
        methods.putAll(directory.methods());
        this.handler = Handlers.path()
                .addPrefixPath("/api", new Endpoint(new WebApi(workspace, methods, writes), faults))
                .addPrefixPath("/upload", new Endpoint(files, faults))
                .addPrefixPath("/response", new Endpoint(urls, faults))
                .addPrefixPath("/link", links);
    }

    /** Serves everything below {@code /slack}. */
    public HttpHandler handler() {
        return handler;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Changes who is in a user group. */
    public void setMembers(String group, List<String> users) {
        directory.setMembers(group, users);
    }

    /** Told after every change. */
    public Changes changes() {
        return changes;
    }

    /** Types a command such as {@code /drift check} and waits for its ack, three seconds at most. */
    public Delivery command(String userId, String channelId, String typed) {
        return people.command(userId, channelId, typed);
    }

    /** Presses a button on a message the user can see, and waits for the ack, three seconds at most. */
    public Delivery click(String userId, String channelId, String messageTs, String actionId) {
        Message message = timeline.find(channelId, messageTs, true)
                .filter(found -> found.visibleTo().map(userId::equals).orElse(true))
                .orElseThrow(() -> new IllegalArgumentException("no such message: " + messageTs));
        return people.click(userId, message, actionId);
    }

    /** Presses a button of a message as the user still sees it, which may be older than the message is by now. */
    public Delivery click(String userId, Message seen, String actionId) {
        return people.click(userId, seen, actionId);
    }

    /** What was sent over sockets so far, oldest first. */
    public List<Envelope> envelopes() {
        return sockets.delivered();
    }

    /** Sends an envelope as it is, once more or made up, and waits for its ack, three seconds at most. */
    public Delivery deliver(Envelope envelope) {
        return sockets.deliver(envelope);
    }

    /** Writes an ordinary message. */
    public Message say(String userId, String channelId, String text) {
        return people.say(userId, channelId, text);
    }

    /** Everything a user sees in a channel and its threads, oldest first. */
    public List<Message> seenBy(String userId, String channelId) {
        return timeline.all(message -> message.channel().equals(channelId)
                && message.visibleTo().map(userId::equals).orElse(true));
    }

    /** The messages of a channel that are neither ephemeral nor in a thread, oldest first. */
    public List<Message> messages(String channelId) {
        return timeline.all(message -> message.channel().equals(channelId)
                && message.visibleTo().isEmpty()
                && message.threadTs().isEmpty());
    }

    /** The replies below a message, without it, oldest first. */
    public List<Message> thread(String channelId, String ts) {
        return timeline.all(message -> message.channel().equals(channelId)
                && message.visibleTo().isEmpty()
                && message.threadTs().filter(ts::equals).isPresent());
    }

    /** What only this user was shown, oldest first. */
    public List<Message> ephemerals(String userId) {
        return timeline.all(
                message -> message.visibleTo().filter(userId::equals).isPresent());
    }

    /** Waits for a message, ephemeral ones included, that stands now or comes within the time. */
    public Message awaitMessage(Predicate<Message> wanted, Duration timeout) {
        return changes.await(
                "such message in Slack",
                timeout,
                () -> timeline.all(wanted).stream().findFirst());
    }

    public List<Write> writes() {
        return writes.all();
    }

    /** Views the app published or opened, oldest first. */
    public List<JsonNode> views() {
        return views.all();
    }

    /** Makes the next call of a Web API method go wrong; also {@code response_url} and {@code files.upload}. */
    public void failNext(String method, Fault fault) {
        faults.failNext(method, fault);
    }

    /** Makes every call of a method go wrong from now on. */
    public void fail(String method, Fault fault) {
        faults.fail(method, fault);
    }

    /** Lets a method work again. */
    public void recover(String method) {
        faults.recover(method);
    }

    /** How many calls went wrong as a test wanted it, by method. */
    public Map<String, Integer> failed() {
        return faults.served();
    }

    public int connections() {
        return sockets.count();
    }

    public void awaitConnections(int atLeast, Duration timeout) {
        changes.await(
                "connection over Socket Mode",
                timeout,
                () -> Optional.of(connections()).filter(count -> count >= atLeast));
    }

    /** Sends {@code disconnect} to every connection, with Slack's reason, such as {@code refresh_requested}. */
    public void refreshConnections(String reason) {
        sockets.refresh(reason);
    }

    /** Ends the connection that stands longest. */
    public void endConnection(Ending ending) {
        sockets.end(ending);
    }

    /** Drops every connection without a word. */
    public void cutConnections() {
        sockets.cut();
    }
}
