using System.Reflection;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Observability;

namespace GoroutineGen.Runtime.Tests.Observability;

/// <summary>What a dump shows of frames, by hand-written twins.</summary>
public class GoroutineDumpTests
{
    [Test]
    public void AFrameShowsItsMethodAndLine()
    {
        var chan = new Chan<int>();
        int start = 0, line = 0;
        var text = "";
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            start = Line() + 1;
            var waiting = Spawn.Start(Wait<int>.On(Entry.Spawn, chan, at => line = at));
            while (waiting.Status != GoroutineStatus.Waiting)
                await Go.Yield__goroutine();
            text = Go.Dump();
            chan.Close();
            await waiting.Join__goroutine();
        });
        Assert.That(
            text,
            Does.Contain(
                $" [chan receive]:\n   GoroutineGen.Runtime.Tests.Observability.GoroutineDumpTests.Wait.On() {ThisFile()}:{line}\n"
                + $"created at {ThisFile()}:{start}\n"));
    }

    [Test]
    public void OfVeryManyTheRestIsCounted()
    {
        var text = "";
        Twins.Run(async entry =>
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            var chan = new Chan<int>();
            var waiting = new List<Goroutine>();
            for (var i = 0; i < GoroutineDump.Most + 5; i++)
                waiting.Add(Spawn.Start(Wait<int>.On(Entry.Spawn, chan, _ => { })));
            text = Go.Dump();
            chan.Close();
            foreach (var goroutine in waiting)
                await goroutine.Join__goroutine();
        });
        Assert.That(
            text.Split('\n').Count(line => line.StartsWith("goroutine ", StringComparison.Ordinal)),
            Is.EqualTo(GoroutineDump.Most));
        Assert.That(text, Does.Match("\n\n... and [0-9]+ more goroutines\n$"));
    }

    [Test]
    public void WithoutSymbolsTheMethodIsShownAlone()
    {
        var module = typeof(object).Module; // Its PDB is not shipped.
        using var symbols = new ModuleSymbols(module);
        Assert.That(symbols.Read((MethodInfo)typeof(StringReader).GetMethod("ReadLine")!), Is.Null);
    }

    [TestCase(nameof(Plain), "GoroutineGen.Runtime.Tests.Observability.GoroutineDumpTests.Plain")]
    [TestCase(nameof(LambdaInside), "GoroutineGen.Runtime.Tests.Observability.GoroutineDumpTests.LambdaInside.lambda")]
    [TestCase(nameof(LocalInside), "GoroutineGen.Runtime.Tests.Observability.GoroutineDumpTests.LocalInside.Local")]
    public void NamesAreThoseOfTheSource(string maker, string expected)
    {
        var made = typeof(GoroutineDumpTests).GetMethod(maker, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [1]);
        Assert.That(MethodNames.Of(((Delegate)made!).Method), Is.EqualTo(expected));
    }

    private static Delegate Plain(int unused) => Plain;

    private static Delegate LambdaInside(int captured) => () => captured;

    private static Delegate LocalInside(int captured)
    {
        return Local;

        int Local() => captured;
    }

    private static int Line([CallerLineNumber] int line = 0) => line;

    private static string ThisFile([CallerFilePath] string file = "") => file;

    private static class Wait<T>
    {
        internal static async GoTask On(Entry entry, Chan<T> chan, Action<int> tell)
        {
            if (entry == Entry.Spawn)
                await Spawn.Point;
            tell(Line()); await chan.Receive__goroutine();
        }
    }
}
