using System.ComponentModel;

namespace GoroutineGen.Frames;

/// <summary>A frame whose call returns a value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResultFrame<TResult> : Frame
{
    internal TResult? Result;

    private protected ResultFrame()
    {
    }
}
