using System.Text.Json;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Samples;

public class WordCountReportTests
{
    [Test]
    public void The_most_frequent_words_come_first_and_ties_in_ordinal_order()
    {
        using var folder = new SampleFolder().Add("first", "b a B c").Add("sub/second", "a b é c a");

        var output = ProgramProcess.Run("WordCount", folder.Path, "--top", "4");

        Assert.That(output.Text, Is.EqualTo("""
            words: 9, files: 2, bytes: 17, skipped: 0
                     3 a
                     2 b
                     2 c
                     1 B

            """), output.ToString());
    }

    [Test]
    public void A_word_is_listed_without_its_unprintable_characters_and_not_when_it_is_too_long()
    {
        using var folder = new SampleFolder().Add("file", $"e\u001b[1mvil {new string('x', 257)} {new string('y', 256)}");

        var output = ProgramProcess.Run("WordCount", folder.Path, "--top", "9");

        Assert.That(output.Text, Does.StartWith("words: 3, "));
        Assert.That(output.Text, Does.EndWith($" e[1mvil\n         1 {new string('y', 256)}\n"));
    }

    [Test]
    public void The_json_document_says_what_the_text_says()
    {
        using var folder = new SampleFolder().Add("file", "two words two");

        var output = ProgramProcess.Run("WordCount", "--json", folder.Path, "--top", "1");

        using var document = JsonDocument.Parse(output.Text);
        var report = document.RootElement;
        Assert.That(report.GetProperty("folder").GetString(), Is.EqualTo(folder.Path));
        Assert.That(report.GetProperty("words").GetInt64(), Is.EqualTo(3));
        Assert.That(report.GetProperty("files").GetInt64(), Is.EqualTo(1));
        Assert.That(report.GetProperty("bytes").GetInt64(), Is.EqualTo(13));
        Assert.That(report.GetProperty("skipped").GetArrayLength(), Is.Zero);
        var top = report.GetProperty("top").EnumerateArray().Single();
        Assert.That(top.GetProperty("word").GetString(), Is.EqualTo("two"));
        Assert.That(top.GetProperty("count").GetInt64(), Is.EqualTo(2));
    }

    [Test]
    public void The_json_document_has_no_list_of_words_unless_asked_for()
    {
        using var folder = new SampleFolder().Add("file", "two words");

        var output = ProgramProcess.Run("WordCount", folder.Path, "--json");

        using var document = JsonDocument.Parse(output.Text);
        Assert.That(document.RootElement.TryGetProperty("top", out _), Is.False);
    }

    [Test]
    [Platform("Linux", Reason = "others refuse the file's name")]
    public void The_json_document_names_the_skipped_files()
    {
        using var folder = new SampleFolder().AddUnreadableFile();

        var output = ProgramProcess.Run("WordCount", folder.Path, "--json");

        using var document = JsonDocument.Parse(output.Text);
        var skipped = document.RootElement.GetProperty("skipped").EnumerateArray().Single();
        Assert.That(skipped.GetProperty("path").GetString(), Does.StartWith(folder.PathOf("unreadable")));
        Assert.That(skipped.GetProperty("reason").GetString(), Is.Not.Empty);
        Assert.That(output.ExitCode, Is.EqualTo(1));
    }
}
