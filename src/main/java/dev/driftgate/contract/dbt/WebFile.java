package dev.driftgate.contract.dbt;

import dev.driftgate.failure.OutsideFailure;
import dev.driftgate.settings.DbtLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A file on the web, read as it comes. Of its address only what {@link DbtLocation} shows is ever told. */
final class WebFile {
    private static final OkHttpClient HTTP = client(Duration.ofMinutes(5));
    private static final long LARGEST = 1L << 30;

    private final OkHttpClient http;
    private final long largest;

    WebFile() {
        this(HTTP, LARGEST);
    }

    WebFile(OkHttpClient http, long largest) {
        this.http = http;
        this.largest = largest;
    }

    /** What is made of a file's content. */
    interface Reader<T> {
        T read(InputStream content) throws IOException;
    }

    /**
     * Hands the content over while it arrives.
     *
     * @throws OutsideFailure when it does not come, not whole, or too much of it
     */
    <T> T read(DbtLocation location, Reader<T> reader) {
        try (var response = http.newCall(request(location)).execute()) {
            refuse(location, response);
            return reader.read(new LimitedStream(response.body().byteStream(), largest));
        } catch (IOException e) {
            throw OutsideFailure.passing(DbtLoader.sentence(location.shown(), cause(e)), e);
        }
    }

    /** No redirect leaves https, whatever a server says. */
    static OkHttpClient client(Duration longest) {
        return new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(30))
                .callTimeout(longest)
                .addNetworkInterceptor(WebFile::stayOnHttps)
                .build();
    }

    private static Response stayOnHttps(Interceptor.Chain chain) throws IOException {
        if (chain.call().request().isHttps() && !chain.request().isHttps()) {
            throw new IOException("it is redirected from https to http");
        }
        return chain.proceed(chain.request());
    }

    private static Request request(DbtLocation location) {
        var url = HttpUrl.get(location.address().orElseThrow().reveal());
        var request = new Request.Builder().url(url).header("User-Agent", "driftgate");
        if (!url.username().isEmpty()) {
            request.header("Authorization", Credentials.basic(url.username(), url.password()));
        }
        return request.build();
    }

    private static void refuse(DbtLocation location, Response response) {
        int status = response.code();
        if (status >= 500 || status == 408 || status == 429) {
            throw OutsideFailure.passing(DbtLoader.sentence(location.shown(), "HTTP " + status), null);
        }
        if (!response.isSuccessful()) {
            throw OutsideFailure.refused(DbtLoader.sentence(location.shown(), "HTTP " + status), null);
        }
        if (response.header("Content-Type", "").startsWith("text/html")) {
            var cause = "the answer is a web page, perhaps a login, not a manifest.json";
            throw OutsideFailure.refused(DbtLoader.sentence(location.shown(), cause), null);
        }
    }

    /** A time limit is told by the library as an interruption. */
    private static String cause(IOException e) {
        return e instanceof InterruptedIOException
                ? "it did not arrive in time"
                : "it did not arrive (%s)".formatted(e.getMessage());
    }
}
