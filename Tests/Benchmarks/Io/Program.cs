using System.Globalization;
using GoroutineGen.IoBenchmarks;

// The workloads of ../go/io, once in goroutines with plain blocking calls ("ours") and once with async and await ("async"):
// "echo" serves until it is killed, after it has printed its port, also in Go.Block ("block") and in plain threads ("threads"); the others
// print the milliseconds of each round.
// "lab" and "ticker" print what goroutines and their neighbours see of blocking calls. build/bench-io runs all of them.
var rounds = int.TryParse(args.ElementAtOrDefault(2), CultureInfo.InvariantCulture, out var asked) ? asked : 5;
switch (args)
{
    case ["echo", "ours"]:
        Go.Main(GoroutineGen.IoBenchmarks.Ours.Echo.Serve);
        break;
    case ["echo", "async"]:
        await GoroutineGen.IoBenchmarks.Async.Echo.Serve();
        break;
    case ["echo", "block"]:
        GoroutineGen.IoBenchmarks.Ours.BlockingEcho.ServeInRegions();
        break;
    case ["echo", "threads"]:
        GoroutineGen.IoBenchmarks.Ours.BlockingEcho.ServeInThreads();
        break;
    case ["chat", "ours", ..]:
        Rounds.Measure(rounds, GoroutineGen.IoBenchmarks.Ours.Chat.Run);
        break;
    case ["chat", "async", ..]:
        await Rounds.Measure(rounds, GoroutineGen.IoBenchmarks.Async.Chat.Run);
        break;
    case ["crawl", "ours", ..]:
        Rounds.Measure(rounds, GoroutineGen.IoBenchmarks.Ours.Crawl.Run);
        break;
    case ["crawl", "async", ..]:
        await Rounds.Measure(rounds, GoroutineGen.IoBenchmarks.Async.Crawl.Run);
        break;
    case ["database", "ours", ..]:
        Rounds.Measure(rounds, GoroutineGen.IoBenchmarks.Ours.Database.Run);
        break;
    case ["database", "async", ..]:
        await Rounds.Measure(rounds, GoroutineGen.IoBenchmarks.Async.Database.Run);
        break;
    case ["lab", .. var names]:
        GoroutineGen.IoBenchmarks.BlockLab.Lab.Run(names);
        break;
    case ["ticker", .. var counts]:
        Ticking.Run(counts is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 5000);
        break;
    default:
        Console.Error.WriteLine("usage: echo ours|async|block|threads, chat|crawl|database ours|async [rounds], "
            + "lab [call ...], ticker [goroutines]");
        return 2;
}

return 0;
