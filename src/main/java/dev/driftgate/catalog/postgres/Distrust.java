package dev.driftgate.catalog.postgres;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a server's certificate was not accepted. */
final class Distrust {
    /** The driver has no type of its own for a certificate of another host. */
    private static final String OTHER_HOST = "hostnameverifier";

    private Distrust() {}

    /** Empty where it was something else that went wrong; a connection that broke meanwhile may hold at the next try. */
    static Optional<String> of(Throwable thrown) {
        String found = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof EOFException || t instanceof SocketException || t instanceof SocketTimeoutException) {
                return Optional.empty();
            }
            String closer = reason(t);
            found = closer == null ? found : closer;
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable String reason(Throwable thrown) {
        if (thrown instanceof CertificateExpiredException || thrown instanceof CertificateNotYetValidException) {
            return "the server's certificate has expired or is not valid yet";
        }
        if (thrown instanceof FileNotFoundException) {
            return "a file of its sslrootcert, sslcert or sslkey cannot be read";
        }
        if (String.valueOf(thrown.getMessage()).contains(OTHER_HOST)) {
            return "the server's certificate is for another host";
        }
        return thrown instanceof GeneralSecurityException || thrown instanceof SSLException
                ? "the server's certificate is not vouched for by sslrootcert, or the two found no way to encrypt"
                : null;
    }
}
