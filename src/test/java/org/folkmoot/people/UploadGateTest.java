package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Nobody fills the disk: who may send a large file, and where. */
@FolkmootTest
class UploadGateTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final int TOO_LARGE = 413;

    @Autowired
    MockMvcTester mvc;

    @Test
    void takesALargeFileFromNobodyWhoIsNotSignedIn() {
        assertThat(status("/library", large())).isEqualTo(TOO_LARGE);
        assertThat(status("/api/v1/assets", large())).isEqualTo(TOO_LARGE);
        assertThat(status("/library")).as("a small one asks them to sign in").isNotEqualTo(TOO_LARGE);
    }

    @Test
    void takesALargeFileWhereVideosArePutAndNowhereElse() {
        assertThat(status("/library", large(), As.actor(SETUP))).isEqualTo(422);
        assertThat(status("/posts", large(), As.actor(SETUP))).isNotEqualTo(TOO_LARGE);
        assertThat(status("/accounts/import", large(), As.actor(SETUP))).isEqualTo(TOO_LARGE);
        assertThat(status("/library/x/captions", large(), As.actor(SETUP))).isEqualTo(TOO_LARGE);
    }

    private int status(String address, RequestPostProcessor... how) {
        var request = mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", "crew.txt", "text/plain", new byte[] {1, 2, 3}))
                .with(As.form());
        for (var one : how) {
            request = request.with(one);
        }
        return request.exchange().getResponse().getStatus();
    }

    /** A length that nobody has said. */
    private static RequestPostProcessor large() {
        return request -> {
            request.addHeader("Transfer-Encoding", "chunked");
            request.setContentType("multipart/form-data");
            return request;
        };
    }
}
