package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import org.folkmoot.FolkmootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;

@FolkmootTest
class SentFormsTest {

    @Autowired
    MultipartResolver forms;

    @Test
    void readsAFormWithAFileButNotAgainForTheErrorPage() {
        var request = new MockHttpServletRequest("POST", "/api/v1/assets");
        request.setContentType("multipart/form-data; boundary=x");
        assertThat(forms.isMultipart(request)).isTrue();

        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(forms.isMultipart(request)).isFalse();
    }
}
