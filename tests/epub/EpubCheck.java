import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs epubcheck over many files in one program. Prints PASS or FAIL and the file, after the latter what is wrong, a line each. */
final class EpubCheckFiles {
  public static void main(String[] files) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = System.err;
    for (String file : files) {
      // It reports to the console only.
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      DefaultReportImpl report = new DefaultReportImpl(file);
      new EpubCheck(new File(file), report).doValidate();
      boolean whole = report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount() == 0;
      out.println((whole ? "PASS " : "FAIL ") + file);
      if (!whole) out.println(said.toString(StandardCharsets.UTF_8).strip());
    }
    System.setErr(err);
  }
}
