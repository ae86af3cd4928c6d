using System.Diagnostics;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Samples;

/// <summary>Which files are counted, and what becomes of the others.</summary>
public class WordCountFilesTests
{
    [Test]
    public void An_empty_folder_has_no_words()
    {
        using var folder = new SampleFolder();

        var output = ProgramProcess.Run("WordCount", folder.Path);

        Assert.That(output.Text, Is.EqualTo("words: 0, files: 0, bytes: 0, skipped: 0\n"));
        Assert.That(output.ExitCode, Is.Zero);
    }

    [Test]
    public void Nothing_is_written_beside_the_result_when_the_output_is_no_terminal()
    {
        using var folder = new SampleFolder().Add("file", "one two");

        var output = ProgramProcess.Run("WordCount", folder.Path);

        Assert.That(output.Error, Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "links need a privilege there")]
    public void Links_are_not_followed_so_that_a_cycle_ends()
    {
        using var folder = new SampleFolder().Add("a/b/file", "one two three");
        folder.AddFolderLink("a/b/up", folder.Path).AddFileLink("link", "a/b/file").AddFileLink("dangling", "nowhere");

        var output = ProgramProcess.Run("WordCount", folder.Path);

        Assert.That(output.Text, Is.EqualTo("words: 3, files: 1, bytes: 13, skipped: 0\n"), output.ToString());
        Assert.That(output.ExitCode, Is.Zero);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "has no FIFOs among its files")]
    public void A_fifo_is_not_waited_for()
    {
        using var folder = new SampleFolder().Add("file", "one two").AddByShell("mkfifo fifo");

        var output = ProgramProcess.Run("WordCount", folder.Path);

        Assert.That(output.Text, Does.StartWith("words: 2, "), output.ToString());
        Assert.That(output.ExitCode, Is.Zero);
    }

    [Test]
    [Platform("Linux", Reason = "others refuse the file's name")]
    public void A_file_that_cannot_be_read_is_named_and_skipped_and_the_rest_is_counted()
    {
        using var folder = new SampleFolder().Add("a/file", "one two").AddUnreadableFile();

        var output = ProgramProcess.Run("WordCount", folder.Path);

        Assert.That(output.ExitCode, Is.EqualTo(1), output.ToString());
        Assert.That(output.Error, Does.StartWith($"skipped {folder.PathOf("unreadable")}"));
        Assert.That(output.Text, Is.EqualTo("words: 2, files: 1, bytes: 7, skipped: 1\n"));
    }

    [Test]
    [Platform("Linux", Reason = "others refuse the unreadable file's name, or have no kill")]
    public void An_interrupt_ends_it_in_the_middle_of_a_file()
    {
        using var folder = new SampleFolder().AddUnreadableFile().AddByShell("truncate -s 1T endless");
        using var process = ProgramProcess.Start("WordCount", folder.Path);
        Assert.That(process.Error.ReadLine(), Does.StartWith("skipped "), "it has begun");

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) kill.WaitForExit();

        var output = process.Finish();
        Assert.That(output.ExitCode, Is.EqualTo(130), output.ToString());
        Assert.That(output.Error, Is.EqualTo("interrupted\n"));
        Assert.That(output.Text, Is.Empty);
    }
}
