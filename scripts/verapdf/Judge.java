import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Says of each file and profile whether veraPDF's rules are kept, and which are not. */
class Judge {
    /** One argument: a file with a profile (ua1, 2a, 3a) and a path by turns, a line each. */
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<String> asked = Files.readAllLines(Path.of(arguments[0]));
        for (int at = 0; at < asked.size(); at += 2) {
            String profile = asked.get(at);
            String path = asked.get(at + 1);
            System.out.println(profile + "\t" + path + "\t" + judged(profile, path));
        }
    }

    /** "kept" and the number of things looked at, or "broken" and the rules. */
    private static String judged(String name, String path) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new FileInputStream(path), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(profile(flavour), false).validate(parser);
            if (result.isCompliant()) {
                return "kept\t" + result.getTotalAssertions();
            }
            Set<String> broken = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
            }
            return "broken\t" + String.join(" ", broken);
        }
    }

    /** The rules lie in the library as XML; its own list of them was left out of the package. */
    private static ValidationProfile profile(PDFAFlavour flavour) throws Exception {
        String name = flavour.name().replaceFirst("_", "-").replace("_", "");
        try (InputStream rules =
                Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            return Profiles.profileFromXml(rules);
        }
    }
}
