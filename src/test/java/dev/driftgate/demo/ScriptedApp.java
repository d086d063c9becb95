package dev.driftgate.demo;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.function.Consumer;

/** A real Bolt app over a real websocket, answering as a test tells it to. */
final class ScriptedApp implements AutoCloseable {
    private final Slack slack;
    private final SocketModeApp socketMode;

    private ScriptedApp(Slack slack, SocketModeApp socketMode) {
        this.slack = slack;
        this.socketMode = socketMode;
    }

    static ScriptedApp start(StandIns standIns, Consumer<App> script) throws Exception {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(standIns.slackApiUrl());
        config.setProxyUrl(null);
        Slack slack = Slack.getInstance(config);
        var tokens = standIns.slack().workspace().tokens();
        App app = new App(AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(tokens.bot())
                .authTestCacheExpirationMillis(-1L)
                .build());
        script.accept(app);
        SocketModeApp socketMode = new SocketModeApp(tokens.app(), app, SocketModeClient.Backend.Tyrus, 10);
        socketMode.startAsync();
        return new ScriptedApp(slack, socketMode);
    }

    @Override
    public void close() throws Exception {
        SocketModeClient client = socketMode.getClient();
        socketMode.stop();
        socketMode.close();
        client.close();
        slack.close();
    }
}
