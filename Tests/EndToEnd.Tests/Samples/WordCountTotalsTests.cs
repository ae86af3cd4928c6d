using System.Globalization;
using System.Text;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Samples;

public class WordCountTotalsTests
{
    [Test]
    public void The_total_over_many_nested_files_is_that_of_an_independent_count()
    {
        using var folder = new SampleFolder();
        var random = new Random(20);
        long words = 0, bytes = 0;
        for (var file = 0; file < 400; file++)
        {
            var text = RandomText(random);
            folder.Add(Path.Combine($"{file % 7}", $"{file % 3}", $"{file}.txt"), text);
            words += text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            bytes += Encoding.UTF8.GetByteCount(text);
        }

        var output = ProgramProcess.Run("WordCount", folder.Path);

        Assert.That(output.Text, Is.EqualTo($"words: {words}, files: 400, bytes: {bytes}, skipped: 0\n"));
        Assert.That(output.ExitCode, Is.Zero, output.ToString());
    }

    // The expected numbers are those of GNU wc 9.1 in the locale C.UTF-8.
    [TestCase("", 0, TestName = "An empty file has no word")]
    [TestCase(" \t\r\n\v\f", 0, TestName = "White space has no word")]
    [TestCase("one", 1, TestName = "A word ends with its file")]
    [TestCase(" one  two\n", 2, TestName = "White space separates words")]
    [TestCase("ä 中文 \U0001f600", 3, TestName = "Words may be of any script")]
    [TestCase("\ufeff", 1, TestName = "A byte order mark is a word")]
    [TestCase("a\u00a0b\u2007c\u202fd\u2060e", 5, TestName = "No-break spaces separate words")]
    [TestCase("a\u3000b\u2003c", 3, TestName = "Wide spaces separate words")]
    [TestCase("a\u2028b\u0085c", 1, TestName = "Line separators beyond ASCII do not separate words")]
    [TestCase("a\0b", 1, TestName = "A zero byte does not separate words")]
    [TestCase("\u0001 \u007f", 0, TestName = "Control characters alone are no word")]
    public void Text_is_counted_as_wc_does(string text, int words) => Assert.That(CountOf(Encoding.UTF8.GetBytes(text)), Is.EqualTo(words));

    [TestCase(new byte[] { 0xff, 0x20, 0xfe }, 0, TestName = "Bytes that are no UTF-8 are no word")]
    [TestCase(new byte[] { 0x61, 0xff, 0x62 }, 1, TestName = "Bytes that are no UTF-8 do not separate words")]
    [TestCase(new byte[] { 0x20, 0xc3 }, 0, TestName = "Half a character at the end is no word")]
    [TestCase(new byte[] { 0xe2, 0x82, 0x20, 0x61 }, 1, TestName = "Half a character does not hide the space after it")]
    [TestCase(new byte[] { 0xed, 0xa0, 0x80 }, 0, TestName = "A surrogate is no word")]
    [TestCase(new byte[] { 0x62, 0xc0, 0xa0, 0x61 }, 1, TestName = "An overlong space does not separate words")]
    public void Bytes_that_are_no_text_are_counted_as_wc_does(byte[] bytes, int words) => Assert.That(CountOf(bytes), Is.EqualTo(words));

    [Test]
    public void Words_and_characters_that_lie_across_two_reads_are_counted_once([Values(0, 1, 2, 3)] int shift)
    {
        var text = new string('-', shift) + string.Concat(Enumerable.Repeat("\U0001f600\U0001f600 ", 100_000));

        Assert.That(CountOf(Encoding.UTF8.GetBytes(text)), Is.EqualTo(100_000));
    }

    private static long CountOf(byte[] bytes)
    {
        using var folder = new SampleFolder().Add("file", bytes);
        var output = ProgramProcess.Run("WordCount", folder.Path);
        Assert.That(output.ExitCode, Is.Zero, output.ToString());
        return long.Parse(output.Text.Split(' ', ',')[1], CultureInfo.InvariantCulture);
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(500); i > 0; i--) text.Append("abc é中 \n\t"[random.Next(9)]);
        return text.ToString();
    }
}
