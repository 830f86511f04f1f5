package org.folkmoot;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address of the running application, as {@code GET /people/{id}}. */
public final class Addresses {

    private Addresses() {}

    public static List<String> of(ApplicationContext context) {
        var addresses = new TreeSet<String>();
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                var methods = info.getMethodsCondition().getMethods();
                info.getPatternValues().forEach(pattern -> {
                    if (methods.isEmpty()) {
                        addresses.add("ANY " + pattern);
                    }
                    methods.forEach(method -> addresses.add(method + " " + pattern));
                });
            });
        }
        return new ArrayList<>(addresses);
    }
}
