using GoroutineGen.EndToEnd.Tests.Harness;
namespace GoroutineGen.EndToEnd.Tests.Samples;

public class WordCountUsageTests
{
    private const string Existing = "<an existing folder>";

    [TestCase("no folder given")]
    [TestCase("folder '/no/such/folder' does not exist", "/no/such/folder")]
    [TestCase("folder '' does not exist", "")]
    [TestCase("more than one folder given", Existing, Existing)]
    [TestCase("unknown option '--tpo'", Existing, "--tpo", "3")]
    [TestCase("--top takes a number from 1, not ''", Existing, "--top")]
    [TestCase("--top takes a number from 1, not 'many'", Existing, "--top", "many")]
    [TestCase("--top takes a number from 1, not '0'", Existing, "--top", "0")]
    [TestCase("--top takes a number from 1, not '-1'", Existing, "--top", "-1")]
    public void A_command_line_that_makes_no_sense_is_refused(string message, params string[] args)
    {
        using var folder = new SampleFolder();

        var output = ProgramProcess.Run("WordCount", [.. args.Select(arg => arg == Existing ? folder.Path : arg)]);

        Assert.That(output.ExitCode, Is.EqualTo(2), output.ToString());
        Assert.That(output.Error, Is.EqualTo($"{message}\nusage: WordCount FOLDER [--top N] [--json]\n"));
        Assert.That(output.Text, Is.Empty);
    }

    [Test]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        using var folder = new SampleFolder().Add("file", "one two");

        var output = ProgramProcess.Run("WordCount", folder.PathOf("file"));

        Assert.That(output.ExitCode, Is.EqualTo(2), output.ToString());
        Assert.That(output.Error, Does.StartWith($"'{folder.PathOf("file")}' is not a folder\n"));
    }
}
