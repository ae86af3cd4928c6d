using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>
/// Compares text with the file <c>Class.Test.verified.cs</c> beside the test, by Verify's conventions: a mismatch leaves
/// <c>Class.Test.received.cs</c> there, and to accept a change is to rename the received file to the verified one.
/// </summary>
internal static partial class Snapshot
{
    public static void Verify(string text, [CallerFilePath] string testFile = "")
    {
        var test = TestContext.CurrentContext.Test;
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{ClassName(test.ClassName!)}.{test.MethodName}");
        var verified = stem + ".verified.cs";
        var received = stem + ".received.cs";
        var actual = Scrub(text);
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"""
            The snapshot differs{FirstDifference(expected, actual)}
            received: {received}
            verified: {verified}
            """);
    }

    private static string ClassName(string fullName) => fullName[(fullName.LastIndexOf('.') + 1)..];

    /// <summary>Takes out what changes without meaning anything: the tool's version, location data, folders of files.</summary>
    private static string Scrub(string text)
    {
        text = text.ReplaceLineEndings("\n");
        text = GeneratedCode().Replace(text, "$1{version}$2");
        text = InterceptsLocation().Replace(text, "$1{location}$2");
        text = Folder().Replace(text, "$1");
        return text.TrimEnd('\n') + "\n";
    }

    private static string FirstDifference(string expected, string actual)
    {
        if (expected == "")
            return ": there is no verified file yet.";
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = expectedLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
             at line {line + 1}:
              - {expectedLines.ElementAtOrDefault(line) ?? "(end)"}
              + {actualLines.ElementAtOrDefault(line) ?? "(end)"}
            """;
    }

    [GeneratedRegex("""(GeneratedCode(?:Attribute)?\("GoroutineGen[^"]*", ")[^"]*(")""")]
    private static partial Regex GeneratedCode();

    [GeneratedRegex("""(InterceptsLocation(?:Attribute)?\(\d+, ")[^"]*(")""")]
    private static partial Regex InterceptsLocation();

    [GeneratedRegex("""(?<=^\s*#line .*")[^"\n]*[/\\]([^"/\\\n]+)(?=")""", RegexOptions.Multiline)]
    private static partial Regex Folder();
}
