package org.folkmoot.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The list as a piece of HTML for the council's own website: links only, no form, no style, no script. Any website may
 * fetch it ({@code Access-Control-Allow-Origin: *}, without cookies); it is not made to be framed, since a framed page
 * cannot be told from a forged one and would be out of reach of the website's own styles.
 */
@Controller
class OfficialFragment {

    private final Directory directory;

    OfficialFragment(Directory directory) {
        this.directory = directory;
    }

    /** Public for its template only. */
    public record FragmentPage(List<OfficialAccount> accounts) {}

    @GetMapping("/official-accounts/fragment")
    @org.jspecify.annotations.Nullable
    ModelAndView fragment(DirectoryFilter filter, WebRequest request, HttpServletResponse response) {
        var accounts = directory.accounts(filter);
        // It has no form, and a cookie must not get into a cache that everybody shares.
        request.removeAttribute(CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", PublicApi.KEPT.getHeaderValue());
        return request.checkNotModified(PublicApi.tag(accounts))
                ? null
                : org.folkmoot.web.Pages.show("directory/fragment", new FragmentPage(accounts));
    }
}
