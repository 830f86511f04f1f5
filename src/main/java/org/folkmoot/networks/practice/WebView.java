package org.folkmoot.networks.practice;

final class WebView {
    WebView(Accounts accounts, Entries entries, Settings settings, Residents residents) {}

    Reply answer(Call call) {
        return Reply.html(404, "Nothing here");
    }
}
