using System.Text;

namespace GoroutineGen.IoBenchmarks;

/// <summary>What the site of the crawlers answers: page <c>n</c> links to the pages <c>10n + 1</c> to <c>10n + 10</c>, and back.</summary>
internal static class Site
{
    public const int Pages = 1000;
    public const int Readers = 50;

    public static readonly TimeSpan TimeForAPage = TimeSpan.FromMilliseconds(10);

    private const int LinksOnAPage = 10;

    public static byte[] Answer(string path)
    {
        var page = int.Parse(path.AsSpan(1));
        var text = new StringBuilder();
        for (var link = page * LinksOnAPage + 1; link <= page * LinksOnAPage + LinksOnAPage && link < Pages; link++)
            text.Append(link).Append(' ');
        return Encoding.ASCII.GetBytes(text.Append(page / LinksOnAPage).ToString());
    }

    public static void ExpectAll(int pages)
    {
        if (pages != Pages)
            throw new InvalidOperationException($"{pages} pages");
    }
}
