package org.folkmoot.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders precompiled templates: {@code register/accounts} is {@code jte/register/accounts.jte}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Templates implements ViewResolver, HandlerInterceptor, Ordered {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "org.folkmoot");
    private final Frames frames;
    private final NoticeCookie noticeCookie;

    Templates(Frames frames, NoticeCookie noticeCookie) {
        this.frames = frames;
        this.noticeCookie = noticeCookie;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return engine.hasTemplate(name + ".jte") ? new TemplateView(name) : null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null && view.getModel().remove(Pages.NOTICE) instanceof List<?> notices) {
            noticeCookie.put(request, response, (List<Notice>) notices);
        }
    }

    /** The HTML of one template, for a panel inside a page and for mail. */
    Utf8ByteOutput render(String name, @Nullable Object page, Frame frame) {
        var output = new Utf8ByteOutput();
        var model = new HashMap<String, @Nullable Object>();
        model.put("frame", frame);
        model.put("page", page);
        engine.render(name + ".jte", model, output);
        return output;
    }

    /** A fragment that a script fetches meanwhile must not take the notice away from the page that it is for. */
    private static boolean wholePage(HttpServletRequest request) {
        var destination = request.getHeader("Sec-Fetch-Dest");
        return request.getHeader("HX-Request") == null && (destination == null || destination.equals("document"));
    }

    private final class TemplateView implements View {

        private final String name;

        TemplateView(String name) {
            this.name = name;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var frame = frames.of(request, wholePage(request) ? noticeCookie.take(request, response) : List.of());
            var output = Templates.this.render(name, model == null ? null : model.get("page"), frame);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
