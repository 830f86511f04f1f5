package org.folkmoot.assets;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a form with files may be; it is written to the disk while it comes in, and never held in memory. */
@Configuration(proxyBeanMethods = false)
class Uploads {

    /** For the words beside the file. */
    private static final long REST = 4 * 1024 * 1024;

    @Bean
    MultipartConfigElement multipart(AssetSettings settings) {
        var largest = settings.largestVideo().toBytes();
        return new MultipartConfigElement("", largest, largest + REST, 0);
    }
}
