package dev.driftgate.ticket;

import dev.driftgate.failure.Misconfigured;
import okhttp3.HttpUrl;

/** Where a tracker is, who we are there, and which settings said so. */
public record TrackerAccess(String service, HttpUrl url, String urlSetting, Credential credential) {
    public static HttpUrl url(String setting, String text) {
        HttpUrl url = HttpUrl.parse(text.strip());
        if (url == null) {
            throw new Misconfigured(setting + " is not an http or https URL");
        }
        return url;
    }

    String host() {
        return url.host();
    }

    /** Without the URL, which may hold a password. */
    @Override
    public String toString() {
        return "TrackerAccess[%s at %s, %s]".formatted(service, host(), credential);
    }
}
