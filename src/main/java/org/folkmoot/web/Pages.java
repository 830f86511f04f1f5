package org.folkmoot.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * How a controller answers: {@code Pages.show("register/accounts", page)} renders {@code jte/register/accounts.jte} with
 * the parameters {@code page} and {@code frame}; {@code Pages.redirect(path, notice)} sends the reader on after a form.
 */
public final class Pages {

    static final String NOTICE = "org.folkmoot.notice";

    private Pages() {}

    public static ModelAndView show(String template, Object page) {
        return new ModelAndView(template).addObject("page", page);
    }

    /** A form that comes back with its problems: 422, the same template, everything that was typed. */
    public static ModelAndView again(String template, Object page) {
        var view = show(template, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** 303 See Other; the notice travels in a cookie that the next page takes away. */
    public static ModelAndView redirect(String path, Notice... notices) {
        var view = new org.springframework.web.servlet.view.RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view).addObject(NOTICE, List.of(notices));
    }
}
