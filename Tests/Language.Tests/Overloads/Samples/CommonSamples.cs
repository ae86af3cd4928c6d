using System.Text;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for parameters that many members have.</summary>
internal static class CommonSamples
{
    /// <summary>A time-out that the first samples of receivers do not need, and the others do.</summary>
    private const int Short = 5;
    private const int Long = 60_000;

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add("bool", _ => false, _ => true);
        catalogue.Add("int", _ => 3, _ => 0, _ => -1);
        catalogue.Add("long", _ => 3L, _ => 0L, _ => -1L);
        catalogue.Add("byte", _ => (byte)65);
        catalogue.Add("sbyte", _ => (sbyte)-65);
        catalogue.Add("short", _ => (short)-650);
        catalogue.Add("ushort", _ => (ushort)650);
        catalogue.Add("uint", _ => 65000u);
        catalogue.Add("ulong", _ => 650000ul);
        catalogue.Add("float", _ => 6.5f);
        catalogue.Add("double", _ => 6.25, _ => double.NaN);
        catalogue.Add("decimal", _ => 6.50m);
        catalogue.Add("System.Half", _ => (Half)6.5);
        catalogue.Add("char", _ => 'A', _ => 'ä', _ => '\ud83d');
        catalogue.Add("object", _ => "an object", _ => 7);
        catalogue.Add("object[]", _ => new object[] { "one", 2, 3.5, "four" }, _ => Array.Empty<object>());
        catalogue.Add("string", _ => "text", _ => "", _ => "ä\n\ud83d\ude00");
        catalogue.Add("char[]", _ => "characters".ToCharArray(), _ => Array.Empty<char>());
        catalogue.Add("byte[]", _ => "abcdefgh"u8.ToArray(), _ => Array.Empty<byte>());
        catalogue.Add("System.Text.StringBuilder", _ => new StringBuilder("built"));
        catalogue.Add("System.Text.Encoding", _ => Encoding.UTF8, _ => Encoding.Latin1, _ => Encoding.Unicode);
        catalogue.Add("System.DateTime", _ => SceneFiles.Then, _ => SceneFiles.Then.ToLocalTime(), _ => DateTime.MinValue);
        catalogue.Add("System.TimeSpan", scene => TimeSpan.FromMilliseconds(scene.IsShort ? Short : Long), _ => TimeSpan.Zero,
            _ => Timeout.InfiniteTimeSpan, _ => TimeSpan.FromMilliseconds(-2), _ => TimeSpan.MaxValue);
        catalogue.Add("int#millisecondsTimeout", scene => scene.IsShort ? Short : Long, _ => 0, _ => Timeout.Infinite, _ => -2);
        catalogue.Add("System.Threading.CancellationToken", _ => CancellationToken.None,
            scene => scene.Own(new CancellationTokenSource()).Token, _ => new CancellationToken(canceled: true));
    }
}
