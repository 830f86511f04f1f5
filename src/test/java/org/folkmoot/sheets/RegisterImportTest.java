package org.folkmoot.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Membership;
import org.folkmoot.people.Users;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountField;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.AccountForm;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Lack;
import org.folkmoot.register.Register;
import org.folkmoot.sheets.ImportPreview.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
@LeavesTraces
class RegisterImportTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    RegisterImport imports;

    @Autowired
    Register register;

    @Autowired
    AccountExport export;

    @Autowired
    Networks networks;

    @Autowired
    Membership membership;

    @Autowired
    Users users;

    @Test
    void saysWhatAFileWouldChangeAndTakesOverOnlyWhatIsClear() {
        save("network,handle,name,service\nfacebook,dunmere.leisure,Leisure,Leisure Centres\n");
        var id = read("""
                network,handle,address,name,service,owner
                Facebook,,https://m.facebook.com/DunmereLeisure/,Dunmere Leisure,Leisure Centres,
                X,@DunmereLeisure,,Dunmere Leisure,Leisure Centres,
                tiktok,@twice,,Twice,Leisure Centres,
                TikTok,,https://www.tiktok.com/@Twice,The same again,Leisure Centres,
                MySpace,tom,,Tom,Leisure Centres,
                instagram,pool,,Pool,Leisure Centres,nobody@dunmere.example
                """);

        var preview = imports.preview(seed, id);
        assertThat(preview.lines())
                .extracting(ImportPreview.Line::verdict)
                .containsExactly(
                        Verdict.CHANGED, Verdict.NEW, Verdict.CONFLICT, Verdict.CONFLICT, Verdict.NEW, Verdict.INVALID);
        assertThat(preview.lines().getFirst().changes()).extracting("field").containsExactly("name", "address");

        assertThat(imports.save(seed, id)).isEqualTo(3);
        assertThat(imports.left(seed, id)).extracting(ImportRow::line).containsExactly(4, 5, 7);
        assertThat(imports.preview(seed, id).something()).isFalse();
    }

    @Test
    void knowsOneAccountInFiveSpellingsAndNamesTheOtherRow() {
        var id = read("""
                network,handle,address,name,service
                Facebook,,https://www.facebook.com/DunmereFive/,One,Fives
                facebook,dunmere.five,,Two,Fives
                facebook,@DunmereFive,,Three,Fives
                facebook,,m.facebook.com/dunmerefive?ref=page,Four,Fives
                facebook,,http://en-gb.facebook.com/DUNMEREFIVE,Five,Fives
                """);

        assertThat(imports.preview(seed, id).lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.CONFLICT));
        assertThat(imports.preview(seed, id)
                        .lines()
                        .getLast()
                        .problems()
                        .getFirst()
                        .args())
                .containsEntry("row", 2);
    }

    @Test
    void judgesAShortAndALongRowByThemselves() {
        var id = read("""
                network,handle,name,service,purpose
                x,dunmere.short,Short,Rags
                x,dunmere.long,Long,Rags,Bins, boxes and bags
                x,dunmere.even,Even,Rags,Bins
                """);

        assertThat(imports.preview(seed, id).lines())
                .extracting(ImportPreview.Line::verdict)
                .containsExactly(Verdict.NEW, Verdict.INVALID, Verdict.NEW);
        assertThat(imports.preview(seed, id)
                        .of(Verdict.INVALID)
                        .getFirst()
                        .problems()
                        .getFirst()
                        .args())
                .containsEntry("text", "boxes and bags");
        assertThat(imports.save(seed, id)).isEqualTo(2);
        assertThat(imports.left(seed, id)).extracting(ImportRow::line).containsExactly(3);
    }

    @Test
    void namesTheColumnsThatItLeavesOut() {
        assertThat(ImportFile.unknown("Platform;Handle;Colour;;Mood\nx;a;red;;good\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Colour", "Mood");
    }

    @Test
    void namesTheRowWhoseQuotationMarkStaysOpen() {
        assertThatThrownBy(() -> read("""
                        network,handle,name,service
                        x,dunmere.one,One,Rags
                        x,dunmere.two,"Two,Rags
                        x,dunmere.three,Three,Rags
                        """)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems()).extracting("key").containsExactly("sheets.broken");
            assertThat(refused.problems().getFirst().args()).containsEntry("row", 3L);
        });
    }

    @Test
    void refusesADeputyWhoLeftYesterdayAndLosesNothing() {
        users.with("administrator");
        var gone = users.with("service-contact");
        membership.disable(seed, gone.id());
        var id = read("network,handle,name,service,deputy\nx,leftdeputy,Left,Fives,%s\n".formatted(gone.email()));

        var line = imports.preview(seed, id).lines().getFirst();
        assertThat(line.problems()).extracting("key").containsExactly("sheets.left-us");
        assertThat(imports.save(seed, id)).isZero();
        assertThat(imports.left(seed, id)).hasSize(1);
    }

    @Test
    void acceptsANetworkThatNobodyHasHeardOfAsUnmanaged() {
        save("network,handle,name,service,status\nFriends Reunited,dunmereclass,Class of 88,Fives,live\n");

        var account = entry("dunmereclass");
        assertThat(account.network().key()).isEqualTo("friends-reunited");
        assertThat(account.status()).isEqualTo(AccountStatus.UNMANAGED);
        assertThat(register.lacks(account)).containsExactly(Lack.DECISION);
    }

    @Test
    void recognisesAHandleThatAnAccountHadBefore() {
        save("network,handle,name,service\nx,dunmereold,Old name,Fives\n");
        var account = entry("dunmereold");
        var form = AccountForm.of(account).with(AccountField.HANDLE, "dunmerenew");
        register.change(seed, account.id(), form.draft(networks));

        assertThat(imports.preview(seed, read("network,handle,name,service\nx,dunmereold,Old name,Fives\n"))
                        .lines()
                        .getFirst()
                        .problems())
                .extracting("key")
                .containsExactly("sheets.renamed");
    }

    @Test
    void readsBackItsOwnExportWithoutAChange() {
        save(
                "network,handle,name,service,notes\nbluesky,@parks.dunmere.example,Parks,\"Parks; trees\",\"=1+1\nsecond line\"\n");
        var all = register.accounts(AccountFilter.all());

        var file = export.csv(all);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("'=1+1").contains("'@parks.dunmere.example");
        assertThat(imports.preview(seed, imports.read(seed, "accounts.csv", file))
                        .lines())
                .hasSize(all.size())
                .allSatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.SAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16", "windows-1252"})
    void readsWhatSpreadsheetsWrite(String encoding) {
        var text = "Platform;User name;Account name;Service\r\nFacebook;siân.%s;Siân’s café;Café\r\n"
                .formatted(encoding.hashCode());

        var preview = imports.preview(seed, imports.read(seed, "a.csv", text.getBytes(Charset.forName(encoding))));
        assertThat(preview.lines().getFirst().name()).isEqualTo("Siân’s café");
        assertThat(preview.lines().getFirst().newService()).isEqualTo("Café");
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes("network\thandle\tservice\nx\tdunmere_bom\tBoms\n".getBytes(StandardCharsets.UTF_8));

        assertThat(imports.preview(seed, imports.read(seed, "a.csv", bytes.toByteArray()))
                        .count(Verdict.NEW))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoTableOfAccounts() {
        assertThatThrownBy(() -> imports.read(seed, "a.csv", new byte[0])).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("Dear all,\nplease find the accounts below\n"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> imports.read(seed, "a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 7}))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takesTenThousandRowsAndNotOneMore() {
        var text = new StringBuilder("network,handle,name,service\n");
        for (var n = 0; n < 10_000; n++) {
            text.append("nextdoor,street")
                    .append(n)
                    .append(",Street ")
                    .append(n)
                    .append(",Streets\n");
        }
        var id = read(text.toString());
        assertThat(imports.preview(seed, id).count(Verdict.NEW)).isEqualTo(10_000);

        text.append("nextdoor,one.more,One more,Streets\n");
        assertThatThrownBy(() -> read(text.toString())).isInstanceOf(Refused.class);
    }

    private Account entry(String handle) {
        return register.all().stream()
                .filter(account -> account.handle().equals(handle))
                .findFirst()
                .orElseThrow();
    }

    private void save(String text) {
        imports.save(seed, read(text));
    }

    private java.util.UUID read(String text) {
        return imports.read(seed, "accounts.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
