package dev.halfmillion.entitlements.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Files from the back office to who bought them. */
@HalfmillionTest
class DownloadsPageTests {

  private static final byte[] WORKBOOK =
      "%PDF-1.7 twelve pages to print".getBytes(StandardCharsets.UTF_8);

  @Autowired MockMvc web;
  @Autowired Catalog catalog;
  @Autowired Grants grants;

  final UserId buyer = UserId.next();
  final RequestPostProcessor owner = SignedIn.as(Role.OWNER);
  String slug;
  String href;

  @BeforeEach
  void aProductOfFilesIsMade() throws Exception {
    slug = "workbook-" + Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36);
    href =
        String.valueOf(
            send(
                    post("/admin/products/new")
                        .param("kind", "download")
                        .param("title", "Workbook")
                        .param("summary", "Twelve pages to print.")
                        .param("slug", slug)
                        .param("akshar", "प")
                        .param("colour", "2")
                        .param("amount", "199"),
                    owner)
                .getHeader("Location"));
  }

  @Test
  void whoHasItDownloadsItWholeOrInPartAndNobodyElse() throws Exception {
    assertThat(upload("workbook.pdf", WORKBOOK).getStatus()).isEqualTo(303);
    assertThat(page(href, owner)).contains("workbook.pdf", "30 bytes");
    grants.manual(buyer, product().id(), "For the test", UserId.next());

    String list = page("/account/downloads", SignedIn.as(buyer, Role.LEARNER));
    assertThat(list).contains("workbook.pdf", "Workbook");
    String link = list.replaceFirst("(?s).*href=\"(/account/downloads/med_[^\"]+)\".*", "$1");

    String signed =
        String.valueOf(send(get(link), SignedIn.as(buyer, Role.LEARNER)).getHeader("Location"));
    assertThat(signed).startsWith("/media/med_").contains("sig=");
    MockHttpServletResponse whole = web.perform(get(signed)).andReturn().getResponse();
    assertThat(whole.getContentAsByteArray()).isEqualTo(WORKBOOK);
    assertThat(whole.getHeader("Content-Disposition")).startsWith("attachment");
    MockHttpServletResponse part =
        web.perform(get(signed).header("Range", "bytes=9-14")).andReturn().getResponse();
    assertThat(part.getStatus()).isEqualTo(206);
    assertThat(part.getContentAsString()).isEqualTo("twelve");

    assertThat(send(get(link), SignedIn.as(Role.LEARNER)).getStatus()).isEqualTo(404);
    assertThat(page("/account/downloads", SignedIn.as(Role.LEARNER))).contains("No files yet");
  }

  @Test
  void whatIsTakenOffStaysWithWhoBoughtIt() throws Exception {
    upload("workbook.pdf", WORKBOOK);
    grants.manual(buyer, product().id(), "For the test", UserId.next());
    String removal = page(href, owner).replaceFirst("(?s).*action=\"([^\"]+/removal)\".*", "$1");

    assertThat(send(post(removal), owner).getStatus()).isEqualTo(303);

    assertThat(product().deliverables()).isEmpty();
    assertThat(page("/account/downloads", SignedIn.as(buyer, Role.LEARNER)))
        .contains("workbook.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "page.html, <html>, Choose a PDF",
    "tool.exe, MZ, Choose a PDF",
    "noending, %PDF, Choose a PDF",
    "fake.pdf, <script>, This is no PDF file",
    "fake.zip, %PDF, This is no ZIP file",
    "empty.pdf, '', Choose a file that is not empty"
  })
  void anUnfitFileIsRefusedWithASentence(String name, String content, String sentence)
      throws Exception {
    MockHttpServletResponse answer = upload(name, content.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(sentence);
    assertThat(product().deliverables()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "course, '', Choose the course that buyers get",
    "bundle, 499, Choose at least two products",
    "download, '', Write a price in rupees",
    "download, 0, Write a price in rupees",
    "download, nine, Write a price in rupees"
  })
  void anUnfitProductIsAnsweredWithWhatToMend(String kind, String amount, String sentence)
      throws Exception {
    MockHttpServletResponse answer =
        send(
            post("/admin/products/new")
                .param("kind", kind)
                .param("title", "T")
                .param("summary", "S")
                .param("akshar", "प")
                .param("colour", "2")
                .param("amount", amount),
            owner);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(sentence);
  }

  @Test
  void aProductIsGivenAwayOnlyByChoice() throws Exception {
    assertThat(send(post(href + "/price").param("amount", "0"), owner).getStatus()).isEqualTo(422);
    assertThat(send(post(href + "/gift"), owner).getStatus()).isEqualTo(303);
    assertThat(product().isFree()).isTrue();
    send(post(href + "/publication"), owner);
    assertThat(page("/courses/" + slug, owner)).contains("Get it free", "No card, no payment");
  }

  private Product product() {
    return catalog
        .byId(ProductId.parse(href.substring("/admin/products/".length())).orElseThrow())
        .orElseThrow();
  }

  private MockHttpServletResponse upload(String name, byte[] bytes) throws Exception {
    return web.perform(
            multipart(href + "/files")
                .file(new MockMultipartFile("file", name, "text/html", bytes))
                .with(owner)
                .with(Csrf.token()))
        .andReturn()
        .getResponse();
  }

  private String page(String path, RequestPostProcessor who) throws Exception {
    return send(get(path), who).getContentAsString();
  }

  private MockHttpServletResponse send(
      MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
    return web.perform(request.with(who).with(Csrf.token())).andReturn().getResponse();
  }
}
