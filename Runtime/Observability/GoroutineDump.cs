using System.Globalization;
using System.Text;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Observability;

/// <summary>Writes all goroutines as text: for each a header, the calls it is in from the innermost, and where it was started.</summary>
internal static class GoroutineDump
{
    /// <summary>How many goroutines are written out; the rest is only counted, as nobody reads a dump of gigabytes.</summary>
    internal const int Most = 10_000;

    // How many of the first and of the last frames of a deep recursion are shown; Go shows as many.
    private const int FramesAtEachEnd = 50;

    /// <summary>Gives all goroutines as text. Called only while the world is stopped.</summary>
    internal static string Write()
    {
        var goroutines = Scheduler.AllGoroutines();
        var text = new StringBuilder();
        using var frames = new FrameDescriber();
        foreach (var goroutine in goroutines.Take(Most))
        {
            if (text.Length > 0)
                text.Append('\n');
            Write(goroutine, frames, text);
        }

        if (goroutines.Count > Most)
            text.Append(CultureInfo.InvariantCulture, $"\n... and {goroutines.Count - Most} more goroutines\n");
        return text.ToString();
    }

    private static void Write(Goroutine goroutine, FrameDescriber frames, StringBuilder text)
    {
        var name = goroutine.Name.Length > 0 ? $" \"{goroutine.Name}\"" : "";
        text.Append(CultureInfo.InvariantCulture, $"goroutine {goroutine.Id}{name} [{State(goroutine)}]:\n");
        var calls = Calls(goroutine);
        for (var i = 0; i < calls.Count; i++)
        {
            if (i == FramesAtEachEnd && calls.Count > 2 * FramesAtEachEnd)
            {
                var left = calls.Count - (2 * FramesAtEachEnd);
                text.Append(CultureInfo.InvariantCulture, $"   ... {left} calls ...\n");
                i += left;
            }

            text.Append(CultureInfo.InvariantCulture, $"   {frames.Describe(calls[i], isLeaf: i == 0, goroutine.Status)}\n");
        }

        if (goroutine.StartFile is not null)
            text.Append(CultureInfo.InvariantCulture, $"created at {goroutine.StartFile}:{goroutine.StartLine}\n");
    }

    private static string State(Goroutine goroutine)
    {
        var state = goroutine.Status switch
        {
            GoroutineStatus.Waiting => WaitReasonText.For(goroutine.WaitReason),
            // The goroutine that stops the world, for this dump or another.
            GoroutineStatus.Blocked when goroutine.WaitReason == WaitReason.None => "running",
            GoroutineStatus.Blocked => $"{WaitReasonText.For(goroutine.WaitReason)}, blocked",
            GoroutineStatus.Running => "running",
            _ => "runnable",
        };
        return goroutine.Has(GoroutineTraits.LockedToThread) ? $"{state}, locked to thread" : state;
    }

    // From the leaf to the root. A leaf may be stale while the goroutine is on its thread's stack: calls that have completed since are left
    // out. The root ends the chain, because the global queue links roots by the field Caller too.
    private static List<Frame> Calls(Goroutine goroutine)
    {
        var calls = new List<Frame>();
        for (var frame = goroutine.Leaf; frame is not null && frame != goroutine; frame = frame.Caller)
        {
            if (frame is { Outcome: null, Body: not null })
                calls.Add(frame);
        }

        if (goroutine.Body is not null)
            calls.Add(goroutine);
        return calls;
    }
}
