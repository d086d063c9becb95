package dev.driftgate.ticket;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body that OkHttp may send once. Switching off its retries is not enough: an answer of 503 with {@code Retry-After: 0}
 * makes it post again all the same, unless the body forbids that.
 */
final class OneShotJson extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] bytes;

    OneShotJson(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
