package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"math/rand"
	"net"
	"os"
	"regexp"
	"sort"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// grace is how long a last message may take to be answered before it counts as never answered.
const grace = 3 * time.Second

// A caller is one connection and what was seen on it.
type caller struct {
	conn      net.Conn
	latencies []time.Duration
	sent      int
}

// load opens connections to an echo server, sends messages on each and prints
// "connections<TAB>requests a second<TAB>p50<TAB>p99<TAB>max<TAB>never answered<TAB>threads<TAB>MiB",
// times in milliseconds, the last two those of the watched process at their most.
func load(args []string) {
	flags := flag.NewFlagSet("load", flag.ExitOnError)
	port := flags.Int("port", 0, "the server's port")
	mode := flags.String("mode", "saturate", "saturate: the next message at once; idle: a message each 0.5-1.5 s")
	connections := flags.Int("connections", 100, "how many")
	seconds := flags.Float64("seconds", 5, "for how long messages are sent")
	size := flags.Int("size", 64, "bytes of a message")
	watched := flags.Int("watch", 0, "the server's process")
	flags.Parse(args)
	if *mode != "saturate" && *mode != "idle" {
		log.Fatalf("io load: no mode is called %q", *mode)
	}

	warmUp(*port, *size)
	callers := dial(*port, *connections)
	watch := newWatch(*watched)
	end := time.Now().Add(time.Duration(*seconds * float64(time.Second)))
	var group sync.WaitGroup
	group.Add(len(callers))
	for i := range callers {
		go func(c *caller, seed int64) {
			defer group.Done()
			c.call(*mode == "idle", end, *size, rand.New(rand.NewSource(seed)))
		}(&callers[i], int64(i))
	}
	group.Wait()
	threads, mebibytes := watch.stop()

	var latencies []time.Duration
	answered, unanswered := 0, 0
	for i := range callers {
		c := &callers[i]
		c.conn.Close()
		latencies = append(latencies, c.latencies...)
		unanswered += c.sent - len(c.latencies)
		answered += len(c.latencies)
	}
	sort.Slice(latencies, func(i, j int) bool { return latencies[i] < latencies[j] })
	fmt.Printf("%d\t%.0f\t%.2f\t%.2f\t%.1f\t%d\t%d\t%.0f\n", *connections, float64(answered) / *seconds,
		quantile(latencies, 0.5), quantile(latencies, 0.99), quantile(latencies, 1), unanswered, threads, mebibytes)
}

// warmUp lets a server compile what it runs: some messages on some connections, which nobody measures.
func warmUp(port, size int) {
	callers := dial(port, 4)
	end := time.Now().Add(time.Second)
	var group sync.WaitGroup
	group.Add(len(callers))
	for i := range callers {
		go func(c *caller) {
			defer group.Done()
			defer c.conn.Close()
			c.call(false, end, size, rand.New(rand.NewSource(0)))
		}(&callers[i])
	}
	group.Wait()
}

// dial opens the connections, some at a time, so that the server's backlog does not overflow.
func dial(port, connections int) []caller {
	callers := make([]caller, connections)
	slots := make(chan struct{}, 64)
	var group sync.WaitGroup
	group.Add(connections)
	for i := range callers {
		slots <- struct{}{}
		go func(c *caller) {
			defer group.Done()
			conn, err := net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", port), time.Minute)
			check(err)
			c.conn = conn
			<-slots
		}(&callers[i])
	}
	group.Wait()
	return callers
}

func (c *caller) call(idle bool, end time.Time, size int, random *rand.Rand) {
	message, answer := make([]byte, size), make([]byte, size)
	random.Read(message)
	c.conn.SetDeadline(end.Add(grace))
	if idle {
		time.Sleep(time.Duration(random.Float64() * float64(time.Second)))
	}
	for time.Now().Before(end) {
		start := time.Now()
		c.sent++
		if _, err := c.conn.Write(message); err != nil {
			return
		}
		if _, err := io.ReadFull(c.conn, answer); err != nil {
			return
		}
		if string(answer) != string(message) {
			log.Fatal("io load: what comes back is not what was sent")
		}
		c.latencies = append(c.latencies, time.Since(start))
		if idle {
			time.Sleep(time.Duration((0.5 + random.Float64()) * float64(time.Second)))
		}
	}
}

func quantile(sorted []time.Duration, q float64) float64 {
	if len(sorted) == 0 {
		return 0
	}
	return float64(sorted[int(q*float64(len(sorted)-1))].Nanoseconds()) / 1e6
}

// A watch looks at a process ten times a second and keeps the most threads and memory seen.
type watch struct {
	process   int
	ended     int32
	done      sync.WaitGroup
	threads   int
	kibibytes int
}

var statusLine = regexp.MustCompile(`(?m)^(Threads|VmRSS):\s+(\d+)`)

func newWatch(process int) *watch {
	w := &watch{process: process}
	w.done.Add(1)
	go func() {
		defer w.done.Done()
		for atomic.LoadInt32(&w.ended) == 0 && w.process != 0 {
			w.look()
			time.Sleep(100 * time.Millisecond)
		}
	}()
	return w
}

func (w *watch) look() {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.process))
	check(err)
	for _, line := range statusLine.FindAllSubmatch(status, -1) {
		value, _ := strconv.Atoi(string(line[2]))
		most := &w.threads
		if string(line[1]) == "VmRSS" {
			most = &w.kibibytes
		}
		if value > *most {
			*most = value
		}
	}
}

func (w *watch) stop() (threads int, mebibytes float64) {
	atomic.StoreInt32(&w.ended, 1)
	w.done.Wait()
	return w.threads, float64(w.kibibytes) / 1024
}
